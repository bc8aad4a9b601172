import { countCards, type Translate } from '../i18n/texts';
import { inOrder } from '../trello/collections';
import { boardLink, bold } from '../trello/describe/pieces';
import type { CountedBoard, FullBoard, List } from '../trello/models';
import type { Answer } from './Answer';
import { cardsOf, countOf, describeCard, mayHaveMoreIn } from './describeCard';
import { linesAnswer } from './linesAnswer';
import { pageButtons, pageOf, type PageRequest } from './pages';

export const PAGE_SIZE = 10;

interface ListView {
  t: Translate;
  board: FullBoard;
  list: List;
  /** from 1; beyond the last one, the last */
  page: number;
  date: (iso: string) => string;
  now: Date;
  /** absent if there are no buttons */
  paging?: PageRequest & { appId: string };
}

/** One page of a list's cards. */
export function listAnswer(view: ListView): Answer {
  const { t, board, list, paging } = view;
  const cards = cardsOf(board, list);
  const { shown, page, pages } = pageOf(cards, PAGE_SIZE, view.page);
  return linesAnswer({
    title: describeTitle(view, { count: cards.length, page, pages }),
    lines: shown.map((card) => `• ${describeCard(card, view)}`),
    ...(cards.length && mayHaveMoreIn(board, list) && { hint: t('list.partial') }),
    buttons: paging ? pageButtons({ ...paging, t, page, pages }) : [],
  });
}

/** A board's open lists with card counts. */
export function listsAnswer({ t, board }: { t: Translate; board: CountedBoard }): Answer {
  const link = boardLink(board, t);
  if (!board.lists.length) return { text: t('lists.none', { board: link }) };
  const lines = inOrder(board.lists).map((list) =>
    t('lists.line', {
      list: bold(list.name) || '–',
      cards: countOf(t, board, list),
    }),
  );
  const hint = t(board.hasMoreCards ? 'lists.partial' : 'lists.hint');
  return linesAnswer({ title: t('lists.title', { board: link }), lines, hint });
}

function describeTitle(
  { t, board, list }: ListView,
  at: { count: number; page: number; pages: number },
): string {
  const names = { list: bold(list.name) || '–', board: boardLink(board, t) };
  const hasMore = mayHaveMoreIn(board, list);
  if (!at.count) return t(hasMore ? 'list.noneRead' : 'list.empty', names);
  const cards = countCards(t, at.count, hasMore);
  if (at.pages === 1) return t('list.title', { ...names, cards });
  return t('list.titlePage', { ...names, cards, page: at.page, pages: at.pages });
}
