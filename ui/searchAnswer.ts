import type { Translate } from '../i18n/texts';
import { fold, hasWords } from '../trello/find';
import { isBlank } from '../trello/isBlank';
import type { FoundCard } from '../trello/models';
import type { Answer } from './Answer';
import { foundCards } from './foundCards';
import { pageOf, turnButtons } from './pageButtons';
import { MAX_VALUE_LENGTH } from './parts';
import { quoted } from './quoted';
import { SEARCH_PAGE } from './searchPages';

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
  /** of the message that the buttons are to replace */
  id?: string;
  /** absent where nobody gets buttons */
  paging?: { appId: string; page: number; encode: (page: number) => string };
}

/** What a search found, a page of it; only the first cards where there are no buttons, or the words are too long. */
export function searchAnswer({ t, cards, isCut, due, id, paging, ...view }: SearchView): Answer {
  const query = quoted(view.query);
  if (!cards.length) {
    return {
      text: isCut ? t('search.noneOfMany', { query, count: SEARCH_LIMIT }) : t('search.none', { query }),
    };
  }
  const { shown, page, pages } = pageOf(cards, FOUND_PAGE_SIZE, paging?.page ?? 1);
  const turning = pages > 1 && paging && paging.encode(pages).length <= MAX_VALUE_LENGTH ? paging : undefined;
  const isEnd = turning ? isCut && page === pages : isCut || pages > 1;
  const count = turning ? cards.length : shown.length;
  return foundCards({
    t,
    title: turning ? t('search.titlePage', { query, page, pages }) : t('search.title', { query }),
    cards: shown,
    due,
    ...(id && { id }),
    ...(isEnd && { hint: t('search.cut', { count }) }),
    ...(turning && {
      buttons: turnButtons({ ...turning, t, action: SEARCH_PAGE, blockId: 'found', page, pages }),
    }),
  });
}
