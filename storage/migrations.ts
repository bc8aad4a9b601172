import type { Kind } from './records';

/** A stored record of any version. */
export type Stored = Readonly<Record<string, unknown>>;

/** Migrates a record to the next version. */
export type Step = (record: Stored) => Stored;

type Renaming = readonly [before: string, now: string];

/** Missing fields are skipped. */
function rename(...renamings: Renaming[]): Step {
  const names = new Map(renamings);
  return (record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [names.get(name) ?? name, value]));
}

const drop =
  (field: string): Step =>
  (record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** @throws if the field is no list */
const each =
  (field: string, step: Step): Step =>
  (record) => ({ ...record, [field]: (record[field] as Stored[]).map(step) });

const together =
  (...parts: Step[]): Step =>
  (record) =>
    parts.reduce((before, part) => part(before), record);

const inBucket = rename(['shelf', 'bucket']);

/**
 * The steps from each version of a kind to the next, beginning with 0.1.0, whose records have no version. The last
 * version is the one that the app writes. Released steps are never changed, and a field never changes its meaning, so
 * that a downgraded app can still read what a newer one has written.
 */
export const steps: Readonly<Record<Kind, readonly Step[]>> = {
  subscription: [together(drop('written'), rename(['linkedBy', 'subscribedBy'], ['trouble', 'failure']))],
  webhook: [rename(['voice', 'settings'])],
  posted: [together(inBucket, each('posts', rename(['burst', 'bulk'])))],
  failedTry: [inBucket],
  removed: [inBucket],
  choices: [],
  member: [(record) => ({ ...record, method: 'pasted' })],
  idempotencyKey: [],
  postAttempt: [],
  pendingRequest: [],
  oauthFlow: [],
  undoableAct: [],
  setup: [rename(['lookedAt', 'checkedAt'], ['told', 'reported'], ['toldAt', 'reportedAt'])],
  reply: [],
  replyRoom: [],
  sentReply: [],
  retired: [inBucket],
};

const isKind = (name: string): name is Kind => Object.prototype.hasOwnProperty.call(steps, name);

/** Previous names of kinds, and the kinds that are no longer used. */
const earlierNames: ReadonlyMap<string, Kind> = new Map([
  ['link', 'subscription'],
  ['told', 'posted'],
  ['acted', 'retired'],
  ['ownAction', 'retired'],
  ['outcome', 'retired'],
  ['claim', 'idempotencyKey'],
  ['postClaim', 'postAttempt'],
]);

export const currentVersion = (kind: Kind): number => steps[kind].length + 1;

export const versionOf = ({ version }: Stored): number => (typeof version === 'number' ? version : 1);

/** @returns undefined for a kind unknown to this version of the app */
export function kindOf({ kind, problems }: Stored): Kind | undefined {
  // 0.1.0 wrote the setup without a kind.
  if (kind === undefined) return problems === undefined ? undefined : 'setup';
  if (typeof kind !== 'string') return undefined;
  return isKind(kind) ? kind : earlierNames.get(kind);
}

/**
 * The record as this version of the app would have written it. A newer one stays as it is, and is marked as newer.
 * @throws if it is no valid record
 */
export function migrate(record: Stored, kind: Kind): Stored {
  const from = versionOf(record);
  const migrated = steps[kind].slice(from - 1).reduce((older, step) => step(older), record);
  return { ...migrated, kind, version: Math.max(from, currentVersion(kind)) };
}
