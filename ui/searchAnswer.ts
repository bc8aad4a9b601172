import type { Translate } from '../i18n/texts';
import { boardLink, bold, cardLink, numberOf } from '../trello/describe/pieces';
import { fold, hasWords } from '../trello/find';
import type { FoundCard } from '../trello/models';
import { isBlank } from '../trello/oneLine';
import type { Answer } from './Answer';
import { linesAnswer } from './linesAnswer';
import { quoted } from './naming';
import { pageButtons, pageOf, type PageRequest } from './pages';

/** More than a message of cards nobody reads. */
export const FOUND_PAGE_SIZE = 15;

/** Asked of Trello at once; some of them are then left out. */
export const SEARCH_LIMIT = 60;

/** What is looked for stands in an address, and those may not be long. */
const MAX_QUERY_LENGTH = 1_000;

/** @returns what is wrong with words to look for, if anything is */
export function queryProblem(t: Translate, query: string): string | undefined {
  return isBlank(query) ? t('search.wordsMissing') : queryTooLong(t, query);
}

export const queryTooLong = (t: Translate, query: string): string | undefined =>
  query.length > MAX_QUERY_LENGTH
    ? t('search.tooLong', { length: query.length, most: MAX_QUERY_LENGTH })
    : undefined;

/**
 * Open cards, unless the words are about the archive; what stands on a closed board or an archived list is not open.
 * Trello looks for words: where there are none, only a title counts that has the same signs.
 */
export function openAmong(found: FoundCard[], query: string): FoundCard[] {
  const isMeant = ({ name }: FoundCard): boolean => hasWords(query) || hasSigns(name, query);
  if (/\bis:archived\b/i.test(query)) return found;
  return found.filter((card) => isMeant(card) && !card.closed && !card.list.closed && !card.board.closed);
}

function hasSigns(name: string, query: string): boolean {
  const signs = fold(query).split(' ').filter(Boolean);
  return signs.length > 0 && signs.every((sign) => fold(name).includes(sign));
}

interface SearchView {
  t: Translate;
  query: string;
  cards: FoundCard[];
  /** Trello sent as many as were asked for: there may be more */
  isCut: boolean;
  due: (card: FoundCard) => string;
  /** absent where nobody gets buttons */
  paging?: PageRequest & { appId: string };
}

/** What a search found, a page of it; only the first cards where there are no buttons, or the words are too long. */
export function searchAnswer({ t, cards, isCut, due, paging, ...view }: SearchView): Answer {
  const query = quoted(view.query);
  if (!cards.length) {
    return {
      text: isCut ? t('search.noneOfMany', { query, count: SEARCH_LIMIT }) : t('search.none', { query }),
    };
  }
  const { shown, page, pages } = pageOf(cards, FOUND_PAGE_SIZE, paging?.page ?? 1);
  const buttons = paging ? pageButtons({ ...paging, t, page, pages }) : [];
  const isPaged = buttons.length > 0;
  const isEnd = isPaged ? isCut && page === pages : isCut || pages > 1;
  const count = isPaged ? cards.length : shown.length;
  return linesAnswer({
    title: isPaged ? t('search.titlePage', { query, page, pages }) : t('search.title', { query }),
    lines: foundLines(t, shown, due),
    ...(isEnd && { hint: t('search.cut', { count }) }),
    buttons,
  });
}

/** Cards of any boards, one a line. @param due '' for a card without a due date */
export const foundLines = (t: Translate, cards: FoundCard[], due: (card: FoundCard) => string): string[] =>
  cards.map((card) => {
    const line = t('search.line', {
      card: cardLink(card, t),
      number: numberOf(card.idShort),
      list: bold(card.list.name),
      board: boardLink(card.board, t),
    });
    return [line, due(card)].filter(Boolean).join(' · ');
  });
