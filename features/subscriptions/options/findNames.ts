import { groupDigits, type Translate } from '../../../i18n/texts';
import type { Choice, NamedId } from '../../../trello/filters';
import { findByName, isSameName } from '../../../trello/findByName';
import { MAX_PER_ANSWER } from '../../../trello/models';
import { names, quoted } from '../../../ui/naming';
import type { Find } from './OptionKind';

interface Search {
  t: Translate;
  /** the option that names them */
  option: string;
  /** the board's things of that kind; those with two names twice */
  things: NamedId[];
  /** whether there may be others, which Trello did not send */
  hasMore?: boolean;
  arePeople?: true;
  find?: Find;
}

/** Resolves names to ids, so that a filter survives renaming. */
export function findNames(written: string, search: Search): Choice | { problems: string[] } {
  const { t, option, things, arePeople } = search;
  const problems: string[] = [];
  const words = splitNames(written, things);
  const excluded = words.filter(({ isExcluded }) => isExcluded);
  if (excluded.length && excluded.length < words.length) problems.push(t('option.mixed', { option }));
  const found = new Map<string, NamedId>();
  for (const { name } of words) {
    // A room has no “me”, and the prefix of a name must not be taken for one.
    const isSelf = arePeople && /^me$/i.test(name);
    const thing = isSelf ? t('option.me', { option }) : findThing(search, name);
    if (typeof thing === 'string') problems.push(thing);
    else found.set(thing.id, { id: thing.id, name: thing.name });
  }
  return problems.length ? { problems } : { mode: excluded.length ? 'not' : 'only', of: [...found.values()] };
}

/** @returns a text if a name matches nothing, or several */
function findThing({ t, things, hasMore, find = findByName }: Search, typed: string): NamedId | string {
  const byId = things.find(({ id }) => id === typed);
  if (byId) return byId;
  const name = quoted(typed);
  const found = find(things, typed);
  if ('one' in found) return found.one;
  if ('several' in found) {
    // Somebody may match by both names.
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

/** Names are separated by commas and may contain some: as many parts belong together as make a complete name. */
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

/** Whatever the spaces around a comma. */
const tight = (name: string): string => name.replace(/\s*,\s*/g, ',');

/** People are written with or without @. */
function readWord(parts: string[]): Word {
  const text = parts.join(',').trim();
  const isExcluded = text.startsWith('-');
  const name = isExcluded ? text.slice(1).trim() : text;
  return { name: name.replace(/^@/, ''), isExcluded };
}
