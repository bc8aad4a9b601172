import type { Translate } from '../i18n/texts';
import { boardLink, bold, cardLink, numberOf } from '../trello/describe/pieces';
import { fold, hasWords } from '../trello/findByName';
import type { FoundCard } from '../trello/models';
import { isBlank } from '../trello/oneLine';
import type { Answer } from './Answer';
import { linesAnswer } from './linesAnswer';
import { quoted } from './naming';
import { pageButtons, pageOf, type PageRequest } from './pages';

/** Nobody reads more cards in a message. */
export const FOUND_PAGE_SIZE = 15;

/** Requested from Trello at once; some of them are then dropped. */
export const SEARCH_LIMIT = 60;

/** The query is part of a URL, which must not be long. */
const MAX_QUERY_LENGTH = 1_000;

/** @returns what is wrong with a query, if anything */
export function queryProblem(t: Translate, query: string): string | undefined {
  return isBlank(query) ? t('search.wordsMissing') : queryTooLong(t, query);
}

export const queryTooLong = (t: Translate, query: string): string | undefined =>
  query.length > MAX_QUERY_LENGTH
    ? t('search.tooLong', { length: query.length, most: MAX_QUERY_LENGTH })
    : undefined;

/**
 * Open cards, unless the query is about the archive; cards on a closed board or an archived list are not open. Trello
 * searches for words: if the query has none, only titles with the same characters match.
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
  /** Trello sent as many as requested: there may be more */
  isCut: boolean;
  due: (card: FoundCard) => string;
  /** absent if there are no buttons */
  paging?: PageRequest & { appId: string };
}

/** A page of search results; only the first cards if there are no buttons, or the query is too long. */
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

/** Cards of any boards, one per line. @param due '' for a card without a due date */
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
