import { build, type BuildOptions } from 'esbuild';
import { mkdir, readFile, writeFile } from 'fs/promises';
import { join } from 'path';
import { eventGroups } from '../trello/eventGroups';
import { librariesIn, noticesOf } from './licences/libraries';
import { type Bundle, readAppInfo, root } from './stage';
import { usedTexts } from './usedTexts';

export interface BuiltScript {
  name: string;
  path: string;
  code: string;
}

/** For each file in `integrations/`, the variable through which its script uses the bundle. */
const scripts = { incoming: 'TrelloIncoming', outgoing: 'TrelloOutgoing' } as const;
export type ScriptName = keyof typeof scripts;

/**
 * Builds what people paste into an integration, one file each in dist/: the constants to fill in, the code shared with
 * the app, and the class that Rocket.Chat expects.
 */
export async function buildIntegrations(): Promise<Record<ScriptName, BuiltScript>> {
  const [incoming, outgoing] = await Promise.all([buildScript('incoming'), buildScript('outgoing')]);
  return { incoming, outgoing };
}

async function buildScript(name: ScriptName): Promise<BuiltScript> {
  const { version } = await readAppInfo();
  const frame = await readFile(join(root, 'integrations', `${name}.script.js`), 'utf8');
  const { code: bundle, libraries } = await bundleScript(name);
  const script = filled(frame, {
    __VERSION__: version,
    __EVENTS__: name === 'incoming' ? eventGroups.join(', ') : undefined,
    '// __BUNDLE__\n': bundle,
  });
  const code = `${script}\n/*\n${noticesOf(libraries)}*/\n`;
  const path = join(root, 'dist', `trello-${name}.js`);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(path, code);
  return { name: `trello-${name}.js`, path, code };
}

function filled(frame: string, parts: Record<string, string | undefined>): string {
  return Object.entries(parts).reduce((code, [mark, part]) => {
    if (part === undefined) return code;
    if (!code.includes(mark)) throw new Error(`The script’s template has no ${mark.trim()}.`);
    return code.replace(mark, () => part);
  }, frame);
}

/** Rocket.Chat 9 runs scripts unchanged; older versions compile them first with a Babel that knows nothing newer. */
export async function bundleScript(name: ScriptName): Promise<Bundle> {
  const options = {
    entryPoints: [join(root, 'integrations', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: scripts[name],
    target: 'es2017',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  } as const satisfies BuildOptions;
  const result = await build({ ...options, plugins: [await usedTexts(options)] });
  return { code: result.outputFiles[0]?.text ?? '', libraries: await librariesIn(result.metafile) };
}

if (require.main === module) {
  buildIntegrations()
    .then((built) => {
      for (const { path, code } of Object.values(built)) {
        console.log(`${path} (${(Buffer.byteLength(code) / 1000).toFixed(1)} kB)`);
      }
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
