import { countCards, type Translate } from '../i18n/texts';
import { boardLink, bold } from '../trello/describe/pieces';
import type { CountedBoard, FullBoard, List } from '../trello/models';
import type { Answer, Block } from './Answer';
import { context, section } from './blocks';
import { cardsOf, countOf, describeCard, inOrder, mayHaveMoreIn } from './describeCard';
import { pageButtons, pageOf } from './pageButtons';

export const PAGE_SIZE = 10;

interface ListView {
  t: Translate;
  board: FullBoard;
  list: List;
  /** from 1; one beyond the last shows the last */
  page: number;
  date: (iso: string) => string;
  now: Date;
  /** of the message, so that a click on a button can replace it */
  id: string;
  /** absent where nobody gets buttons */
  buttons?: { appId: string; threadId?: string };
}

/** The cards of one list, a page of them. */
export function listAnswer(view: ListView): Answer {
  const { t, board, list, buttons } = view;
  const cards = cardsOf(board, list);
  const { shown, page, pages } = pageOf(cards, PAGE_SIZE, view.page);
  const title = describeTitle(view, { count: cards.length, page, pages });
  const lines = shown.map((card) => `• ${describeCard(card, view)}`).join('\n');
  const blocks: Block[] = [section(title)];
  if (lines) blocks.push(section(lines));
  const hint = cards.length && mayHaveMoreIn(board, list) ? t('list.partial') : '';
  if (hint) blocks.push(context(hint));
  if (buttons && pages > 1) {
    blocks.push(pageButtons({ ...buttons, t, page, pages, boardId: board.id, listId: list.id }));
  }
  return { text: [title, lines, hint].filter(Boolean).join('\n'), blocks, id: view.id };
}

/** The open lists of a board with the number of their cards. */
export function listsAnswer({ t, board }: { t: Translate; board: CountedBoard }): Answer {
  const link = boardLink(board, t);
  if (!board.lists.length) return { text: t('lists.none', { board: link }) };
  const lines = inOrder(board.lists).map((list) =>
    t('lists.line', {
      list: bold(list.name) || '–',
      cards: countOf(t, board, list),
    }),
  );
  const title = t('lists.title', { board: link });
  const hint = t(board.hasMoreCards ? 'lists.partial' : 'lists.hint');
  return {
    text: [title, ...lines, hint].join('\n'),
    blocks: [section(title), section(lines.join('\n')), context(hint)],
  };
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
