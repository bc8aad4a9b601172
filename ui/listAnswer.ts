import { countCards, type Say } from '../i18n/texts';
import type { CountedBoard, FullBoard, List } from '../trello/models';
import { boardLink, bold } from '../trello/describe/pieces';
import type { Answer, Block } from './Answer';
import { context, section } from './blocks';
import { pageButtons, pageOf } from './pageButtons';
import { cardsOf, countOf, inOrder, mayHaveMoreIn, wordCard } from './wordCard';

export const PAGE_SIZE = 10;

interface ListView {
  say: Say;
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
  const { say, board, list, buttons } = view;
  const cards = cardsOf(board, list);
  const { shown, page, pages } = pageOf(cards, PAGE_SIZE, view.page);
  const title = wordTitle(view, { count: cards.length, page, pages });
  const lines = shown.map((card) => `• ${wordCard(card, view)}`).join('\n');
  const blocks: Block[] = [section(title)];
  if (lines) blocks.push(section(lines));
  const hint = cards.length && mayHaveMoreIn(board, list) ? say('list.partial') : '';
  if (hint) blocks.push(context(hint));
  if (buttons && pages > 1) {
    blocks.push(pageButtons({ ...buttons, say, page, pages, boardId: board.id, listId: list.id }));
  }
  return { text: [title, lines, hint].filter(Boolean).join('\n'), blocks, id: view.id };
}

/** The open lists of a board with the number of their cards. */
export function listsAnswer({ say, board }: { say: Say; board: CountedBoard }): Answer {
  const link = boardLink(board, say);
  if (!board.lists.length) return { text: say('lists.none', { board: link }) };
  const lines = inOrder(board.lists).map((list) =>
    say('lists.line', {
      list: bold(list.name) || '–',
      cards: countOf(say, board, list),
    }),
  );
  const title = say('lists.title', { board: link });
  const hint = say(board.hasMoreCards ? 'lists.partial' : 'lists.hint');
  return {
    text: [title, ...lines, hint].join('\n'),
    blocks: [section(title), section(lines.join('\n')), context(hint)],
  };
}

function wordTitle(
  { say, board, list }: ListView,
  at: { count: number; page: number; pages: number },
): string {
  const names = { list: bold(list.name) || '–', board: boardLink(board, say) };
  const hasMore = mayHaveMoreIn(board, list);
  if (!at.count) return say(hasMore ? 'list.noneRead' : 'list.empty', names);
  const cards = countCards(say, at.count, hasMore);
  if (at.pages === 1) return say('list.title', { ...names, cards });
  return say('list.titlePage', { ...names, cards, page: at.page, pages: at.pages });
}
