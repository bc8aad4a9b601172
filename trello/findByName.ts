import { distance } from 'fastest-levenshtein';

export type Found<T> = { one: T } | { several: T[] } | { none: true; near: T[] };

/** The number of choices or suggestions in a sentence. */
const MAX_SUGGESTIONS = 5;

/**
 * Finds things by what a person typed: exact, then in another case or without accents, then by prefix, then by all
 * words, then with a typing error. The first rule with a match decides. Things without a name never match: an empty
 * name would match everything.
 * @param isSure whether a prefix counts no more than the same words elsewhere in a name
 */
export function findByName<T extends { name: string }>(
  things: T[],
  typed: string,
  { isSure = false } = {},
): Found<T> {
  const named = things.map((thing) => ({ thing, name: fold(thing.name) })).filter(({ name }) => name);
  const wanted = fold(typed);
  const words = wanted.split(' ');
  const rules: ((each: { thing: T; name: string }) => boolean)[] = [
    ({ thing }) => thing.name.trim() === typed.trim(),
    ({ name }) => name === wanted,
    ({ name }) => !isSure && name.startsWith(wanted),
    ({ name }) => words.every((word) => name.includes(word)),
    ({ name }) => gapWithin(slips(wanted), name, wanted) !== undefined,
  ];
  for (const rule of wanted ? rules : []) {
    const hits = named.filter(rule).map(({ thing }) => thing);
    const [first] = hits;
    if (first && hits.length === 1) return { one: first };
    if (hits.length > 1) return { several: hits.slice(0, MAX_SUGGESTIONS) };
  }
  return {
    none: true,
    near: nearest(
      named.map(({ thing }) => thing),
      wanted,
    ),
  };
}

/**
 * The same for names that are looked up again and again, like those in the settings, since a similar name may mean
 * something else later. Only a complete name matches; similar ones are suggestions.
 */
export function findWhole<T extends { name: string }>(things: T[], typed: string): Found<T> {
  const [first, ...others] = wholeMatches(things, typed);
  if (first)
    return others.length ? { several: [first, ...others].slice(0, MAX_SUGGESTIONS) } : { one: first };
  const loose = findByName(things, typed);
  if ('one' in loose) return { none: true, near: [loose.one] };
  return { none: true, near: 'several' in loose ? loose.several : loose.near };
}

/** The thing with exactly this name, otherwise those that differ only in case or Unicode form. */
export function wholeMatches<T extends { name: string }>(things: T[], typed: string): T[] {
  const named = things.filter(({ name }) => isSameText(name, typed));
  const exact = named.filter(({ name }) => visible(name.normalize()) === visible(typed.normalize()));
  return exact.length ? exact : named;
}

/** Ignores case and Unicode form: é differs from e, as a match has to be certain. */
export const isSameText = (a: string, b: string): boolean => caseless(a) === caseless(b);

const caseless = (text: string): string => visible(text.normalize('NFKC').toLowerCase().normalize('NFKC'));

/** Names copied from our own messages contain invisible characters. */
const visible = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The names a person may have meant, best first; empty if none is similar. */
export function nearest<T extends { name: string }>(things: T[], typed: string): T[] {
  const wanted = fold(typed);
  return things
    .flatMap((thing) => {
      const length = Math.max(thing.name.length, wanted.length, 1);
      const gap = gapWithin(length / 2, fold(thing.name), wanted);
      return gap === undefined ? [] : [{ thing, gap: gap / length }];
    })
    .sort((a, b) => a.gap - b.gap)
    .slice(0, 3)
    .map(({ thing }) => thing);
}

/** @returns undefined for more; texts whose lengths alone differ by more are not compared, which would take long */
function gapWithin(most: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  const gap = distance(a, b);
  return gap <= most ? gap : undefined;
}

/** Ignores case, accents, spaces and invisible characters. */
export const isSameName = (a: string, b: string): boolean => fold(a) === fold(b);

/** Whether it contains anything that a search for words could find. */
export const hasWords = (text: string): boolean => WORDS.test(text);

const WORDS = new RegExp('[\\p{L}\\p{N}]', 'u');
const UNSEEN = new RegExp('[\\u0300-\\u036f\\p{Cf}\\p{Default_Ignorable_Code_Point}]', 'gu');

/** The characters that messages show in place of markup: names are copied from them. */
const TWINS = '∗∼ˋ＄［］＜＿‹›∣';
const ORIGINALS = '*~`$[]<_<>|';

/** Characters that a message escapes with backslashes, which it does not show. */
const ESCAPE = /\\(?=[*_~`#.])/g;

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(UNSEEN, '')
    .replace(ESCAPE, '')
    .replace(/[∗∼ˋ＄［］＜＿‹›∣]/g, (twin) => ORIGINALS.charAt(TWINS.indexOf(twin)))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** One typing error in a short word, two in a longer one; none if it makes another word. */
function slips(text: string): number {
  if (text.length < 4) return 0;
  return text.length < 6 ? 1 : 2;
}

const SITE = /^(?:https?:\/\/)?(?:www\.)?trello\.com\//i;
const ADDRESS = /^trello\.com\/([bc])\/([A-Za-z0-9]{8}|[0-9a-f]{24})(?:[/?#].*)?$/;

/** @returns the id or short link in a board's URL, or the id or short link itself; else undefined */
export function boardIdIn(typed: string): string | undefined {
  return idInAddress(typed, 'b') ?? bareId(typed);
}

/** @returns the same for a card */
export function cardIdIn(typed: string): string | undefined {
  return idInAddress(typed, 'c') ?? bareId(typed);
}

export const isAddress = (typed: string): boolean => ADDRESS.test(bare(typed));

/**
 * People put URLs between angle brackets to prevent previews, messages add labels to them, and phones capitalise them.
 */
const bare = (typed: string): string =>
  typed
    .trim()
    .replace(/^<([^|]*)(?:\|.*)?>$/, '$1')
    .replace(SITE, 'trello.com/');

/** @returns undefined if it is no such URL: b for boards, c for cards */
export function idInAddress(typed: string, kind: 'b' | 'c'): string | undefined {
  const [, found, id] = ADDRESS.exec(bare(typed)) ?? [];
  return found === kind ? id : undefined;
}

/** @returns the id or short link that identifies a card anywhere */
export const cardIdTyped = (typed: string): string | undefined =>
  idInAddress(typed, 'c') ?? (/^[0-9a-f]{24}$/.test(typed) ? typed : undefined);

/** @returns the id or short link of the card that a card with this title mirrors: the title is that one's URL */
export const mirroredIn = (title = ''): string | undefined =>
  /\s/.test(title.trim()) ? undefined : idInAddress(title, 'c');

function bareId(typed: string): string | undefined {
  return /^(?:[0-9a-f]{24}|[A-Za-z0-9]{8})$/.test(typed.trim()) ? typed.trim() : undefined;
}

/** Whether one word identifies a card on any board: `#12`, a URL or an id. */
export const isCardReference = (word: string): boolean => /^#\d{1,7}$/.test(word) || isExact(word);

/** Whether it identifies something other than by name, although something may be named like that. */
export const isExact = (typed: string): boolean => isAddress(typed) || /^[0-9a-f]{24}$/.test(typed.trim());

/** Finds a board by URL, short link, id or name. @param byName how names are looked up */
export function findBoard<T extends { id: string; shortLink: string; name: string }>(
  boards: T[],
  typed: string,
  byName: (boards: T[], typed: string) => Found<T> = findByName,
): Found<T> {
  const id = boardIdIn(typed);
  const one = id && boards.find((board) => board.id === id || board.shortLink === id);
  if (one) return { one };
  return isExact(typed) ? { none: true, near: [] } : byName(boards, typed);
}
