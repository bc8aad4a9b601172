import { transform } from 'esbuild';
import { buildIntegrations, type ScriptName } from '../../scripts/integrations';
import type { ServerAge } from '../engine/Workspace';
import { body, type Given } from '../fixtures/deliveries';
import { signatureOf, type Signing } from '../trello/signature';
import { IsolateHost, type LoadedScript } from './isolate/Isolate';

export const SECRET = '5'.repeat(64);
export const CALLBACK = 'https://chat.example.com/hooks/65f0c0ffee/abcDEF';

/** How servers run scripts: the newest unchanged, those before 9.0 compiled to an older JavaScript. */
export const keepings = ['raw', 'compiled'] as const;
export type Keeping = (typeof keepings)[number];

/** Values for the constants at the head of a script, in JavaScript. */
export type Head = Record<string, unknown>;

export const incomingHead: Head = { API_SECRET: SECRET, CALLBACK_URL: CALLBACK };

/** What people paste, filled in as they would. */
export function fillIn(code: string, head: Head): string {
  return Object.entries(head).reduce((filled, [name, value]) => {
    const line = new RegExp(`^const ${name} = .*;$`, 'm');
    if (!line.test(filled)) throw new Error(`No line for ${name} at the head.`);
    return filled.replace(line, () => `const ${name} = ${JSON.stringify(value)};`);
  }, code);
}

/** esbuild replaces Rocket.Chat's Babel: it can compile down to ES2015. */
const compile = async (code: string): Promise<string> =>
  (await transform(code, { target: 'es2015', supported: { 'class-field': false }, charset: 'utf8' })).code;

export interface ScriptHost {
  load: (name: ScriptName, head: Head, keeping?: Keeping) => Promise<LoadedScript>;
  loadCode: (code: string) => Promise<LoadedScript>;
  /** as built */
  code: (name: ScriptName) => string;
}

/** Both scripts, built once, in isolates of one process that ends with the suite. */
export function useScripts(): ScriptHost {
  let host: IsolateHost | undefined;
  let built: Awaited<ReturnType<typeof buildIntegrations>>;
  before(async function () {
    this.timeout(300_000);
    built = await buildIntegrations();
    host = await IsolateHost.start();
  });
  after(() => host?.stop());
  return {
    code: (name) => built[name].code,
    loadCode: (code) => host!.load(code),
    load: async (name, head, keeping = 'raw') => {
      const code = fillIn(built[name].code, head);
      return host!.load(keeping === 'raw' ? code : await compile(code));
    },
  };
}

/** The body of something that has just happened: the script accepts nothing old. */
export function freshBody(given: Given, ago = 0): Record<string, any> {
  const { action, ...rest } = body(given);
  return { ...rest, action: { ...(action as object), date: new Date(Date.now() - ago).toISOString() } };
}

export const ages: readonly ServerAge[] = ['7.0', 'newer'];

/** A body as a script gets it: servers before 7.8 have read it to its end before they would keep its text. */
export const bodyFor = (age: ServerAge, raw: string): { content: unknown; content_raw: string | null } => ({
  content: parsed(raw),
  content_raw: age === '7.0' ? null : raw,
});

/** A delivery as Rocket.Chat passes it to a script. */
export function requestOf(
  raw: string,
  signing: Signing = 'utf8',
  age: ServerAge = 'newer',
): { request: Record<string, unknown> } {
  const signature = signatureOf(raw + CALLBACK, SECRET, signing);
  return {
    request: {
      url: {
        hash: '',
        search: '',
        query: {},
        pathname: '/hooks/65f0c0ffee/abcDEF',
        path: '/hooks/65f0c0ffee/abcDEF',
      },
      url_raw: '/hooks/65f0c0ffee/abcDEF',
      ...bodyFor(age, raw),
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'x-trello-webhook': signature }),
      },
      user: { _id: 'rocket.cat', name: 'Rocket.Cat', username: 'rocket.cat' },
    },
  };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return {};
  }
}
