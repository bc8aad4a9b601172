import fetch from 'node-fetch';
import { EngineHost } from '../EngineHost';
import type { HostOptions } from '../ServerProcess';
import type { RoomRecord, UserRecord } from '../records';
import { packProbe } from './pack';

/** A host with the test app installed, two people and a room. */
export interface Probe {
  host: EngineHost;
  ann: UserRecord;
  bob: UserRecord;
  general: RoomRecord;
  /** Runs an operation in the test app's process. @returns its result; rejects with the error it caught */
  run: (operation: string, args?: Record<string, unknown>) => Promise<any>;
}

export async function startProbe(options: HostOptions = {}): Promise<Probe> {
  const host = await EngineHost.start({ tickMs: false, ...options });
  const ann = host.addUser({ username: 'ann', name: 'Ann', utcOffset: 2, language: 'de' });
  const bob = host.addUser({ username: 'bob' });
  const general = host.addRoom({
    name: 'general',
    displayName: 'General Talk',
    owners: [ann],
    members: [bob],
  });
  if (!options.beside) await host.install(packProbe());
  return { host, ann, bob, general, run: (operation, args) => run(host, operation, args) };
}

export async function run(
  host: EngineHost,
  operation: string,
  args: Record<string, unknown> = {},
): Promise<any> {
  const response = await fetch(host.endpoint('public', 'run'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operation, ...args }),
  });
  const { result, error } = await response.json();
  if (error !== undefined) throw new Error(error);
  return result;
}

/** The message of the error that a promise rejects with. @throws if it resolves */
export async function failure(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error as Error,
  );
  if (!outcome) throw new Error('Expected a failure');
  return outcome.message;
}
