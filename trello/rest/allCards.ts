import { type Card, MAX_PER_ANSWER } from '../models';
import { TrelloError } from '../TrelloError';

/** Trello allows a board 5,000 open cards; an archive has no limit. */
const MAX_PAGES = 6;

/** Cards, and whether there may be others. */
export interface Pages {
  cards: Card[];
  hasMoreCards?: true;
}

/**
 * Reads cards page by page, from the newest on. A failure ends it: the cards so far are better than none.
 * @param known cards that were read before
 * @param read a page of the newest cards, or of those before a card
 */
export async function allCards(known: Card[], read: (before?: string) => Promise<Card[]>): Promise<Pages> {
  const found = new Map<string, Card>();
  try {
    let before: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const cards = await read(before);
      for (const card of cards) found.set(card.id, card);
      if (cards.length < MAX_PER_ANSWER) return { cards: [...found.values()] };
      const oldest = oldestOf(cards);
      if (oldest === before) break;
      before = oldest;
    }
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
  }
  for (const card of known) if (!found.has(card.id)) found.set(card.id, card);
  return { cards: [...found.values()], hasMoreCards: true };
}

/** Ids begin with their creation time. */
const oldestOf = (cards: Card[]): string | undefined =>
  cards.reduce<string | undefined>((oldest, { id }) => (oldest && oldest < id ? oldest : id), undefined);
