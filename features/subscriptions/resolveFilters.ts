import { groupDigits, type Translate } from '../../i18n/texts';
import { ALL } from '../../trello/chooseEvents';
import type { Choice, NamedId, SubscriptionFilters } from '../../trello/filters';
import { findByName, type Found, isSameName } from '../../trello/find';
import { type BoardParts, MAX_PER_ANSWER, mayHaveMore } from '../../trello/models';
import { names, quoted } from '../boards/boards';
import type { SubscriptionInput } from './options';

type NameFilters = Omit<SubscriptionFilters, 'events'>;

/** The filters of a wish, or the end of a sentence for each mistake in it. */
export type ResolvedFilters = { filters: NameFilters } | { problems: string[] };

export const needsBoard = ({ lists, labels, muted }: SubscriptionInput): boolean =>
  [lists, labels, muted].some((written) => written !== undefined && !isAll(written));

const isAll = (written: string): boolean => written.trim().toLowerCase() === ALL;

/**
 * From names to ids, so that a filter survives that something is renamed.
 * @param parts of the board; needed only where needsBoard says so
 * @param before filters that stay where the wish says nothing
 * @param find how names are looked up
 */
export function resolveFilters(
  t: Translate,
  input: SubscriptionInput,
  { parts, before = {}, find = findByName }: { parts?: BoardParts; before?: NameFilters; find?: Find },
): ResolvedFilters {
  const problems: string[] = [];
  const read = (written = ALL, kind: Omit<Written, 'written' | 'find'>) =>
    isAll(written) ? undefined : choose(t, { ...kind, written, find }, problems);
  const { lists: allLists = [], labels: allLabels = [], members = [] } = parts ?? {};
  const lists = read(input.lists, { option: 'lists', things: allLists });
  const labels = read(input.labels, {
    option: 'labels',
    things: allLabels.map(named),
    hasMore: mayHaveMore(allLabels),
  });
  const muted = read(input.muted, {
    option: 'mute',
    things: members.flatMap(bothNames),
    hasMore: mayHaveMore(members),
  });
  if (problems.length) return { problems };
  return {
    filters: {
      lists: input.lists === undefined ? before.lists : lists,
      labels: input.labels === undefined ? before.labels : labels,
      muted: input.muted === undefined ? before.muted : muted?.of,
      onlyAssigned: input.onlyAssigned ?? before.onlyAssigned,
    },
  };
}

type Find = (things: NamedId[], typed: string) => Found<NamedId>;

interface Written {
  option: 'lists' | 'labels' | 'mute';
  written: string;
  /** what the board has of that kind; people twice, by either name */
  things: NamedId[];
  /** whether it may have others, which Trello did not send */
  hasMore?: boolean;
  find: Find;
}

function choose(t: Translate, kind: Written, problems: string[]): Choice | undefined {
  const { option, written, things } = kind;
  const words = splitNames(written, things);
  const excluded = words.filter(({ isExcluded }) => isExcluded);
  if (excluded.length && excluded.length < words.length) problems.push(t('option.mixed', { option }));
  const found = new Map<string, NamedId>();
  for (const { name } of words) {
    // A room has no self, and the beginning of a name must not be taken for one.
    const isSelf = option === 'mute' && /^me$/i.test(name);
    const thing = isSelf ? t('option.me', { option }) : findThing(t, kind, name);
    if (typeof thing === 'string') problems.push(thing);
    else found.set(thing.id, { id: thing.id, name: thing.name });
  }
  return { mode: excluded.length ? 'not' : 'only', of: [...found.values()] };
}

/** @returns a text where a name is nothing's, or of several */
function findThing(t: Translate, { things, hasMore, find }: Written, typed: string): NamedId | string {
  const byId = things.find(({ id }) => id === typed);
  if (byId) return byId;
  const name = quoted(typed);
  const found = find(things, typed);
  if ('one' in found) return found.one;
  if ('several' in found) {
    // Somebody may fit by both names.
    const [first, ...others] = new Map(found.several.map((thing) => [thing.id, thing])).values();
    if (first && !others.length) return first;
    return t('option.ambiguous', { name, names: names(found.several) });
  }
  const shown = found.near.length ? found.near : things.slice(0, 10);
  const none = shown.length
    ? t('option.noneNear', { name, names: names(shown) })
    : t('option.none', { name });
  return hasMore ? `${none} ${t('option.more', { count: groupDigits(MAX_PER_ANSWER) })}` : none;
}

interface Word {
  name: string;
  isExcluded: boolean;
}

/** Names are separated by commas and may hold some: as many parts belong together as make a whole name. */
function splitNames(written: string, things: NamedId[]): Word[] {
  const parts = written.split(',');
  const words: Word[] = [];
  const most = Math.max(1, ...things.map(({ name }) => name.split(',').length));
  for (let start = 0; start < parts.length;) {
    let end = Math.min(parts.length, start + most);
    while (end > start + 1 && !isNameOf(things, parts.slice(start, end))) end -= 1;
    const word = readWord(parts.slice(start, end));
    if (word.name) words.push(word);
    start = end;
  }
  return words;
}

const isNameOf = (things: NamedId[], parts: string[]): boolean =>
  things.some(({ name }) => isSameName(tight(name), tight(readWord(parts).name)));

/** However somebody spaces a comma. */
const tight = (name: string): string => name.replace(/\s*,\s*/g, ',');

/** People are written with an @ or without. */
function readWord(parts: string[]): Word {
  const text = parts.join(',').trim();
  const isExcluded = text.startsWith('-');
  const name = isExcluded ? text.slice(1).trim() : text;
  return { name: name.replace(/^@/, ''), isExcluded };
}

/** A label without a name goes by its colour. */
const named = ({ id, name, color }: BoardParts['labels'][number]): NamedId => ({
  id,
  name: name || (color ?? ''),
});

/** People are known by either. */
const bothNames = ({ id, fullName, username }: BoardParts['members'][number]): NamedId[] =>
  fullName === username
    ? [{ id, name: username }]
    : [
        { id, name: username },
        { id, name: fullName },
      ];
