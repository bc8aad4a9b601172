import { deserialize, serialize } from 'node:v8';
import type { SavedClient } from './oauth/AuthorizationServer';
import type { State } from './State';

/** What a stand-in needs to continue where another one stopped; plain data. */
export interface Saved {
  apiKey: string;
  apiSecret: string;
  idApp: string;
  /** The default member's token, and its owner by id. */
  token: string;
  idMember: string;
  /** Missing in what earlier versions saved, like records that they did not have. */
  oauth?: SavedClient;
  records: Records;
}

const maps = [
  'members',
  'tokens',
  'boards',
  'lists',
  'labels',
  'cards',
  'checklists',
  'checkItems',
  'attachments',
  'webhooks',
  'grants',
  'codes',
] as const;

type Records = Pick<State, Exclude<(typeof maps)[number], Added> | 'actions'> & { [K in Added]?: State[K] };
type Added = 'grants' | 'codes';

/** Old actions are needed only for comments and a board's history, and the saved data must not grow for ever. */
const keptActions = 500;

/** A copy, unaffected by what happens afterwards. */
export function recordsOf(state: State): Records {
  const entries = maps.map((name) => [name, state[name]] as const);
  const records = { ...Object.fromEntries(entries), actions: state.actions.slice(-keptActions) };
  return deserialize(serialize(records)) as Records;
}

/** Fills an empty state; the records remain the caller's. */
export function refill(state: State, saved: Records): void {
  const records = deserialize(serialize(saved)) as Records;
  for (const name of maps) {
    const kept: Map<string, unknown> = state[name];
    for (const [id, record] of records[name] ?? []) kept.set(id, record);
  }
  state.actions.push(...records.actions);
}
