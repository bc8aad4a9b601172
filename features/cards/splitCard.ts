import { cardIdIn, findByName, fold, isAddress } from '../../trello/findByName';

export interface SplitWords {
  /** the words that identify the card */
  card: string;
  /** what comes after them */
  rest: string;
}

/** What may come after the card. */
export interface Grammar {
  rest: 'none' | 'optional' | 'required';
  /**
   * Whether words can be what comes after the card: 2 for certainly, 1 for perhaps, 0 for no. Absent if any words can.
   */
  fits?: (rest: string) => number;
}

type Titled = { name: string; shortLink: string; idShort: number };

/**
 * Separates the card from what comes after it. A card given by URL, number or short link, or in quotes, is one word. Of
 * bare words, a complete title goes first; then a prefix of words that matches some title, so that the rest makes
 * sense. If the rest may be any words, only one prefix may match: no comment loses a word.
 * @param words as typed, with quoted ones together
 * @param cards of the board that the command is about
 * @returns undefined if the end of the card is unclear
 */
export function splitCard(
  words: readonly string[],
  cards: readonly Titled[],
  { rest, fits }: Grammar,
): SplitWords | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  const at = (count: number): SplitWords => ({
    card: words.slice(0, count).join(' '),
    rest: words.slice(count).join(' '),
  });
  if (rest === 'none') return at(words.length);
  if (words.length === 1 || isReference(first, cards) || first.includes(' ')) return at(1);
  const longestFirst = words.map((_, index) => at(words.length - index));
  const titles = new Set(cards.map(({ name }) => fold(name)));
  const whole = longestFirst.filter(({ card }) => titles.has(fold(card)));
  const splits = rest === 'optional' ? longestFirst : longestFirst.slice(1);
  const fit = (split: SplitWords): number => fits?.(split.rest) ?? 0;
  const title = best(whole.filter((split) => splits.includes(split)).reverse(), fit) ?? whole[0];
  if (title) return title;
  if (isNumberOf(first, cards)) return at(1);
  const likely = splits.filter(({ card }) => !('none' in findByName([...cards], card)));
  if (!fits) return likely.length > 1 ? undefined : (likely[0] ?? onlySplit(splits));
  const [longest] = likely;
  if (longest) return best(likely, fit) ?? longest;
  return (
    splits.find((split) => fit(split) === 2) ?? (rest === 'optional' ? at(words.length) : onlySplit(splits))
  );
}

/** @returns the last of the best matches; undefined if none matches */
function best(splits: SplitWords[], fit: (split: SplitWords) => number): SplitWords | undefined {
  const most = Math.max(0, ...splits.map(fit));
  return most ? splits.filter((split) => fit(split) === most).pop() : undefined;
}

const onlySplit = (splits: SplitWords[]): SplitWords | undefined =>
  splits.length === 1 ? splits[0] : undefined;

/** `#12`, a URL, or a short link of one of the cards. */
function isReference(word: string, cards: readonly Titled[]): boolean {
  if (/^#\d{1,7}$/.test(word) || isAddress(word)) return true;
  const id = cardIdIn(word);
  return id !== undefined && (id.length === 24 || cards.some(({ shortLink }) => shortLink === id));
}

const isNumberOf = (word: string, cards: readonly Titled[]): boolean =>
  /^\d{1,7}$/.test(word) && cards.some(({ idShort }) => idShort === Number(word));
