import type { Say } from '../i18n/texts';
import type { FoundCard } from '../trello/models';
import type { Answer } from './Answer';
import { foundCards } from './foundCards';
import { quoted } from './quoted';

/** More than a message of cards nobody reads. */
export const MOST_FOUND = 15;

/** Asked of Trello at once; some of them are then left out. */
export const SEARCH_LIMIT = 60;

/** What is looked for stands in an address, and those may not be long. */
const LONGEST_QUERY = 1_000;

/** @returns what is wrong with words to look for, if anything is */
export function queryProblem(say: Say, query: string): string | undefined {
  if (!query) return say('search.what');
  return query.length > LONGEST_QUERY
    ? say('search.tooLong', { length: query.length, most: LONGEST_QUERY })
    : undefined;
}

/** Open cards, unless the words are about the archive; what stands on a closed board or an archived list is not open. */
export function openAmong(found: FoundCard[], query: string): FoundCard[] {
  if (/\bis:archived\b/i.test(query)) return found;
  return found.filter(({ closed, list, board }) => !closed && !list.closed && !board.closed);
}

interface SearchView {
  say: Say;
  query: string;
  cards: FoundCard[];
  /** Trello sent as many as were asked for: there may be more */
  isCut: boolean;
  due: (card: FoundCard) => string;
}

export function searchAnswer({ say, query, cards, isCut, due }: SearchView): Answer {
  const shown = quoted(query);
  if (!cards.length) return { text: say('search.none', { query: shown }) };
  const count = Math.min(MOST_FOUND, cards.length);
  return foundCards({
    say,
    title: say('search.title', { query: shown }),
    cards: cards.slice(0, MOST_FOUND),
    hint: isCut || cards.length > MOST_FOUND ? say('search.cut', { count }) : undefined,
    due,
  });
}
