import { cardIdIn, findByName, isAddress } from '../../trello/find';

export interface SplitWords {
  /** the words that say which card */
  card: string;
  /** what comes after them */
  rest: string;
}

/**
 * Tells the card from what comes after it. A card that is an address, a number or a short link, or was quoted, is one
 * word; of bare words those that begin a title are taken, as many of them as say one card.
 * @param words as typed, quoted ones together
 * @param cards of the board that the command is about
 * @param needsRest whether something has to come after the card
 * @returns undefined where nothing says where the card ends
 */
export function splitCard(
  words: readonly string[],
  cards: readonly { name: string; shortLink: string }[],
  needsRest: boolean,
): SplitWords | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  const at = (count: number): SplitWords => ({
    card: words.slice(0, count).join(' '),
    rest: words.slice(count).join(' '),
  });
  if (isReference(first, cards) || first.includes(' ')) return at(1);
  const most = needsRest ? words.length - 1 : words.length;
  const counts = Array.from({ length: Math.max(0, most) }, (_, index) => most - index);
  const named = (count: number): string => fold(at(count).card);
  const exact = counts.find((count) => cards.some(({ name }) => fold(name) === named(count)));
  if (exact) return at(exact);
  const only = counts.find((count) => 'one' in findByName([...cards], at(count).card));
  if (only) return at(only);
  return needsRest ? undefined : at(words.length);
}

/** `#12`, an address, or a short link of one of the cards. */
export function isReference(word: string, cards: readonly { shortLink: string }[] = []): boolean {
  if (/^#\d{1,7}$/.test(word) || isAddress(word)) return true;
  const id = cardIdIn(word);
  return id !== undefined && (id.length === 24 || cards.some(({ shortLink }) => shortLink === id));
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
