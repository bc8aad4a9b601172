import type { Translate } from '../../../i18n/texts';
import type { SubscriptionOptions } from '../../../storage/records';
import type { BoardParts } from '../../../trello/models';
import type { Chosen, Find, Read } from './OptionKind';
import { type OptionName, type Row, rows } from './subscriptionOptions';

/** Options as written in a line of the settings, after `/trello link` or in a form. */
export type SubscriptionInput = Partial<Record<OptionName, string>>;

export const optionNamed = (name: string): Row | undefined => rows.find((row) => row.name === name);

/** @returns the end of a sentence about what is wrong with a text, on any board */
export function findMistake(t: Translate, row: Row, text: string): string | undefined {
  const read = row.read(text, { t, name: row.name });
  return 'problems' in read ? read.problems.join(' ') : undefined;
}

export interface Asking {
  /** read only if something names a part of the board, and once */
  readParts: () => Promise<BoardParts>;
  /** how names are looked up */
  find?: Find;
}

export interface ReadOptions {
  /** the options that could be read; one without a value removes an earlier value */
  values: Partial<SubscriptionOptions>;
  /** the end of a sentence for each error */
  problems: string[];
}

export async function readOptions(
  t: Translate,
  input: SubscriptionInput,
  { readParts, find }: Asking,
): Promise<ReadOptions> {
  const reads = await withParts(readParts, (parts) =>
    rows.flatMap((row) => {
      const text = input[row.name];
      if (text === undefined) return [];
      return [{ row, read: row.read(text, { t, name: row.name, parts, find }) }];
    }),
  );
  return {
    values: valuesOf(reads),
    problems: reads.flatMap(({ read }) => ('problems' in read ? read.problems : [])),
  };
}

export interface OptionRead {
  row: Row;
  read: Read<unknown> | Chosen<unknown>;
}

/** Options that need the board are read again with it. */
export async function withParts<R extends OptionRead>(
  readParts: Asking['readParts'],
  read: (parts?: BoardParts) => R[],
): Promise<R[]> {
  const reads = read();
  return reads.some((each) => 'needsBoard' in each.read) ? read(await readParts()) : reads;
}

export const valuesOf = (reads: OptionRead[]): Partial<SubscriptionOptions> =>
  Object.fromEntries(reads.flatMap(({ row, read }) => ('value' in read ? [[row.field, read.value]] : [])));
