import { AppContext } from '../../rocketchat/AppContext';
import { Caches } from '../../rocketchat/Caches';
import type { Parts } from '../engine/bridges/BridgeParts';
import { persistenceMethods } from '../engine/bridges/persistence';
import type { Database } from '../engine/Database';

/** A request to another machine. */
type Call<T = unknown> = () => T | Promise<T>;

/** A call of a server, from number 1. */
interface CallOf {
  number: number;
  to: 'store' | 'web';
}

/** Decides what becomes of a server's calls. */
export type Fate = (call: Call, about: CallOf) => Promise<unknown>;

/** Nothing goes wrong. */
export const works: Fate = async (call) => call();

/** The server's process dies at this call: nothing comes after it. */
export const killedAt =
  (last: number, { isDone }: { isDone: boolean }): Fate =>
  async (call, { number }) => {
    if (number > last) return new Promise(() => undefined);
    if (number < last) return call();
    if (isDone) await call();
    return new Promise(() => undefined);
  };

interface Outside {
  settings: Record<string, string>;
  siteUrl?: string;
  /** answers the app's requests to other machines */
  web: (request: WebRequest) => { status: number; body: object };
}

export interface WebRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  data: Record<string, string>;
}

export interface Server {
  context: AppContext;
  /** calls so far to the store and to other machines */
  calls: number;
  /** errors in the log */
  errors: string[];
  fate: Fate;
  /** read once per process */
  settings: Record<string, string>;
}

/** One instance of Rocket.Chat with the app's own code in this process; several may share a database. */
export function serverOn(
  database: Database,
  { settings, siteUrl = 'https://chat.test', web }: Outside,
): Server {
  const store = persistenceMethods({ workspace: { database } } as unknown as Parts);
  const counted = (call: Call, to: CallOf['to'] = 'store'): Promise<unknown> =>
    server.fate(call, { number: (server.calls += 1), to });
  const reader = {
    readByAssociations: (of: unknown) => counted(() => store['readByAssociations']!(of, 'app')),
  };
  const persistence = {
    createWithAssociations: (data: unknown, of: unknown) =>
      counted(() => store['createWithAssociations']!(data, of, 'app')),
    updateByAssociations: (of: unknown, data: unknown, isAdded: boolean) =>
      counted(() => store['updateByAssociations']!(of, data, isAdded, 'app')),
    removeByAssociations: (of: unknown) => counted(() => store['removeByAssociations']!(of, 'app')),
  };
  const send =
    (method: string) =>
    (url: string, { headers, data = {} }: Partial<WebRequest> & Pick<WebRequest, 'headers'>) =>
      counted(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        const { status, body } = web({ method, url, headers, data });
        return { statusCode: status, content: JSON.stringify(body) };
      }, 'web');
  const http = { get: send('get'), post: send('post'), put: send('put'), del: send('delete') };
  const environment = {
    getSettings: () => ({ getValueById: async (id: string) => settings[id] }),
    getServerSettings: () => ({ getValueById: async () => siteUrl }),
  };
  const read = { getPersistenceReader: () => reader, getEnvironmentReader: () => environment };
  const logger = { error: (entry: { message: string }) => server.errors.push(entry.message) };
  const caches = new Caches({ id: 'app', version: '1', requiredApiVersion: '*' }, {
    providedApiEndpoints: [{ path: 'trello', computedPath: '/api/apps/private/app/secret/trello' }],
  } as never);
  const accessors = { read, persistence, http, logger, modify: {} };
  const context = new AppContext(caches, accessors as never);
  const server: Server = { context, calls: 0, errors: [], fate: works, settings };
  return server;
}
