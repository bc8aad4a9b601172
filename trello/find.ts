import { distance } from 'fastest-levenshtein';

export type Found<T> = { one: T } | { several: T[] } | { none: true; near: T[] };

/** How many choices or guesses a sentence can carry. */
const MAX_SUGGESTIONS = 5;

/**
 * Finds things by what a person typed: exact, then the same but for case and accents, then by beginning,
 * then by all words, then by a slip of the keys. The first rule with a hit decides.
 * Things without a name never match: an empty name would fit everything.
 * @param isSure whether a beginning counts for no more than the same words elsewhere in a name
 */
export function findByName<T extends { name: string }>(
  things: T[],
  typed: string,
  { isSure = false } = {},
): Found<T> {
  const named = things.filter((thing) => fold(thing.name) !== '');
  const wanted = fold(typed);
  const words = wanted.split(' ');
  const rules: ((thing: T) => boolean)[] = [
    (thing) => thing.name.trim() === typed.trim(),
    (thing) => fold(thing.name) === wanted,
    (thing) => !isSure && fold(thing.name).startsWith(wanted),
    (thing) => words.every((word) => fold(thing.name).includes(word)),
    (thing) => distance(fold(thing.name), wanted) <= slips(wanted),
  ];
  for (const rule of wanted ? rules : []) {
    const hits = named.filter(rule);
    const [first] = hits;
    if (first && hits.length === 1) return { one: first };
    if (hits.length > 1) return { several: hits.slice(0, MAX_SUGGESTIONS) };
  }
  return { none: true, near: nearest(named, wanted) };
}

/**
 * The same for names that are looked up again and again, as those in the settings: what is called nearly so today may be
 * another thing tomorrow. Only a whole name counts; the near ones are for a question.
 */
export function findWhole<T extends { name: string }>(things: T[], typed: string): Found<T> {
  const [first, ...others] = wholeMatches(things, typed);
  if (first)
    return others.length ? { several: [first, ...others].slice(0, MAX_SUGGESTIONS) } : { one: first };
  const loose = findByName(things, typed);
  if ('one' in loose) return { none: true, near: [loose.one] };
  return { none: true, near: 'several' in loose ? loose.several : loose.near };
}

/** What bears exactly this name; where nothing does, what bears it but for case and the forms of Unicode. */
export function wholeMatches<T extends { name: string }>(things: T[], typed: string): T[] {
  const named = things.filter(({ name }) => isSameText(name, typed));
  const exact = named.filter(({ name }) => visible(name.normalize()) === visible(typed.normalize()));
  return exact.length ? exact : named;
}

/** But for case and the forms of Unicode: é is not e, and who has to be sure does not take it for one. */
export const isSameText = (a: string, b: string): boolean => caseless(a) === caseless(b);

const caseless = (text: string): string => visible(text.normalize('NFKC').toLowerCase().normalize('NFKC'));

/** Names that are copied from our own messages have signs in them that nobody sees. */
const visible = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The names a person may have meant, best first; none where nothing is near. */
export function nearest<T extends { name: string }>(things: T[], typed: string): T[] {
  const wanted = fold(typed);
  return things
    .map((thing) => ({
      thing,
      gap: distance(fold(thing.name), wanted) / Math.max(thing.name.length, wanted.length, 1),
    }))
    .filter(({ gap }) => gap <= 0.5)
    .sort((a, b) => a.gap - b.gap)
    .slice(0, 3)
    .map(({ thing }) => thing);
}

/** But for case, accents, spaces and signs that are drawn as nothing. */
export const isSameName = (a: string, b: string): boolean => fold(a) === fold(b);

/** Whether there is anything in it that a search for words could find. */
export const hasWords = (text: string): boolean => WORDS.test(text);

const WORDS = new RegExp('[\\p{L}\\p{N}]', 'u');
const UNSEEN = new RegExp('[\\u0300-\\u036f\\p{Cf}\\p{Default_Ignorable_Code_Point}]', 'gu');

/** What messages show in the place of signs that would be markup there: names are copied out of them. */
const TWINS = '∗∼ˋ＄［］＜＿‹›∣';
const ORIGINALS = '*~`$[]<_<>|';

/** Signs that a message has backslashes in front of, which it does not show. */
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

/** One slip in a short word, two in a longer one; none where a slip makes another word. */
function slips(text: string): number {
  if (text.length < 4) return 0;
  return text.length < 6 ? 1 : 2;
}

const SITE = /^(?:https?:\/\/)?(?:www\.)?trello\.com\//i;
const ADDRESS = /^trello\.com\/([bc])\/([A-Za-z0-9]{8}|[0-9a-f]{24})(?:[/?#].*)?$/;

/** @returns the id or short link in a board's address, or the id or short link itself; else undefined */
export function boardIdIn(typed: string): string | undefined {
  return idInAddress(typed, 'b') ?? bareId(typed);
}

/** @returns the same of a card */
export function cardIdIn(typed: string): string | undefined {
  return idInAddress(typed, 'c') ?? bareId(typed);
}

export const isAddress = (typed: string): boolean => ADDRESS.test(bare(typed));

/** People put addresses between angle brackets to keep them from being previewed, messages put labels behind them, and
 * phones begin with a capital. */
const bare = (typed: string): string =>
  typed
    .trim()
    .replace(/^<([^|]*)(?:\|.*)?>$/, '$1')
    .replace(SITE, 'trello.com/');

/** @returns undefined for what is no address of that kind: b for boards, c for cards */
export function idInAddress(typed: string, kind: 'b' | 'c'): string | undefined {
  const [, found, id] = ADDRESS.exec(bare(typed)) ?? [];
  return found === kind ? id : undefined;
}

/** @returns the id or short link that says a card on its own, wherever it is */
export const cardIdTyped = (typed: string): string | undefined =>
  idInAddress(typed, 'c') ?? (/^[0-9a-f]{24}$/.test(typed) ? typed : undefined);

/** @returns the id or short link of the card that a card with this title mirrors: it is called by that one's address */
export const mirroredIn = (title = ''): string | undefined =>
  /\s/.test(title.trim()) ? undefined : idInAddress(title, 'c');

function bareId(typed: string): string | undefined {
  return /^(?:[0-9a-f]{24}|[A-Za-z0-9]{8})$/.test(typed.trim()) ? typed.trim() : undefined;
}

/** Whether one word says a card on its own, on whatever board: `#12`, an address or an id. */
export const isCardReference = (word: string): boolean => /^#\d{1,7}$/.test(word) || isExact(word);

/** Whether it says one thing and is no name, though something may be called so. */
export const isExact = (typed: string): boolean => isAddress(typed) || /^[0-9a-f]{24}$/.test(typed.trim());

/** Finds a board by address, short link, id or name. @param byName how names are looked up */
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
