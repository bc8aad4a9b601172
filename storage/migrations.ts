import type { Kind } from './records';

/** A record as the store has it, of whatever version. */
export type Stored = Readonly<Record<string, unknown>>;

/** Takes a record of one version to the next one. */
export type Step = (record: Stored) => Stored;

type Renaming = readonly [before: string, now: string];

/** Fields that are not there are passed over. */
function rename(...renamings: Renaming[]): Step {
  const names = new Map(renamings);
  return (record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [names.get(name) ?? name, value]));
}

const drop =
  (field: string): Step =>
  (record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** @throws where the field holds something else than a list */
const each =
  (field: string, step: Step): Step =>
  (record) => ({ ...record, [field]: (record[field] as Stored[]).map(step) });

const together =
  (...parts: Step[]): Step =>
  (record) =>
    parts.reduce((before, part) => part(before), record);

const inBucket = rename(['shelf', 'bucket']);

/**
 * From each version of a kind to the next, beginning with the first one, which says no version: 0.1.0 wrote it. The
 * last one is what the app writes. Steps that were given away once are never changed, and a field never changes its
 * meaning, so that an app which was taken back can still read what a newer one has written.
 */
export const steps: Readonly<Record<Kind, readonly Step[]>> = {
  subscription: [together(drop('written'), rename(['linkedBy', 'subscribedBy'], ['trouble', 'failure']))],
  webhook: [rename(['voice', 'settings'])],
  posted: [together(inBucket, each('posts', rename(['burst', 'bulk'])))],
  ownAction: [inBucket],
  outcome: [rename(['shelf', 'bucket'], ['isUnsure', 'isUnknownOutcome'], ['heard', 'matched'])],
  failedTry: [inBucket],
  removed: [inBucket],
  choices: [],
  member: [],
  idempotencyKey: [],
  postAttempt: [],
  setup: [rename(['lookedAt', 'checkedAt'], ['told', 'reported'], ['toldAt', 'reportedAt'])],
};

const isKind = (name: string): name is Kind => Object.prototype.hasOwnProperty.call(steps, name);

/** What kinds were called before. */
const earlierNames: ReadonlyMap<string, Kind> = new Map([
  ['link', 'subscription'],
  ['told', 'posted'],
  ['acted', 'ownAction'],
  ['claim', 'idempotencyKey'],
  ['postClaim', 'postAttempt'],
]);

export const currentVersion = (kind: Kind): number => steps[kind].length + 1;

export const versionOf = ({ version }: Stored): number => (typeof version === 'number' ? version : 1);

/** @returns undefined for a kind that this version of the app does not know */
export function kindOf({ kind, problems }: Stored): Kind | undefined {
  // 0.1.0 gave no kind to what it kept of the setup.
  if (kind === undefined) return problems === undefined ? undefined : 'setup';
  if (typeof kind !== 'string') return undefined;
  return isKind(kind) ? kind : earlierNames.get(kind);
}

/**
 * The record as this version of the app would have written it. One of a newer version stays as it is, and says so.
 * @throws where it is no such record at all
 */
export function migrate(record: Stored, kind: Kind): Stored {
  const from = versionOf(record);
  const migrated = steps[kind].slice(from - 1).reduce((older, step) => step(older), record);
  return { ...migrated, kind, version: Math.max(from, currentVersion(kind)) };
}
