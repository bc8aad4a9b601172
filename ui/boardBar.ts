import { countCards, type Say } from '../i18n/texts';
import type { Board, Card, FullBoard, List } from '../trello/models';
import { relay } from '../trello/relay';
import { boardLink } from '../trello/wording/pieces';
import type { Block, Menu, PlainText } from './Answer';
import { filtersOf, fits, wordFilter } from './barFilter';
import {
  BAR_BOARD,
  BAR_FILTER,
  BAR_LIST,
  BAR_PAGE,
  BAR_SIZE,
  barCardActions,
  type BarState,
  encodeBar,
  encodeBarAct,
  isBarFilter,
} from './barState';
import { context, section } from './blocks';
import type { ClickWord } from './cardButtons';
import { actions, menu, option, overflow, plain } from './elements';
import { MOST_OPTIONS } from './form';
import { pageOf, turnButtons } from './pageButtons';
import { cardsOf, inOrder, wordCard } from './wordCard';

/** The first word of the bar's id. */
export const BOARD_VIEW = 'board';

const MENUS = 'menus';

/** What stands beside a room. */
export interface Bar {
  id: string;
  title: PlainText;
  blocks: Block[];
}

interface Frame {
  say: Say;
  appId: string;
  /** stays the same as long as it is open */
  id: string;
  /** those of the room */
  boards: Board[];
  state: BarState;
}

export interface BarView extends Frame {
  board: FullBoard;
  /** of whoever looks, at Trello; absent for somebody who is not connected */
  memberId?: string;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** A room's board: the cards of one list, with menus for all there is beside it. */
export function boardBar(view: BarView): Bar {
  const { say, board } = view;
  const list = listOf(view);
  if (!list) return frame(view, [], [section(say('lists.none', { board: boardLink(board, say) }))]);
  return frame(view, [listMenu(view, list), filterMenu(view, list)], cardBlocks(view, list));
}

/** The same for a board that cannot be shown, where the room has others. */
export const closedBar = (view: Frame, problem: string): Bar => frame(view, [], [section(problem)]);

const listOf = ({ board, state }: BarView): List | undefined =>
  state.listId ? board.lists.find(({ id }) => id === state.listId) : inOrder(board.lists)[0];

function frame(view: Frame, menus: Menu[], blocks: Block[]): Bar {
  const all = [...(view.boards.length > 1 ? [boardMenu(view)] : []), ...menus];
  return {
    id: view.id,
    title: plain(view.say('bar.title')),
    blocks: [...(all.length ? [actions(MENUS, all)] : []), ...blocks],
  };
}

/** What is chosen stands in the placeholder too: clients show that once a value of theirs is none of the options. */
function boardMenu({ say, appId, boards, state }: Frame): Menu {
  const valueOf = (boardId: string): string =>
    encodeBar({
      boardId,
      // Labels of one board mean nothing on another.
      filter: isBarFilter(state.filter) ? state.filter : 'all',
      page: 1,
      turn: (state.turn + 1) % 10,
    });
  const wordBoard = (name = ''): string => relay(name, 60) || '–';
  const chosen = boards.find(({ id }) => id === state.boardId);
  return menu(MENUS, {
    appId,
    actionId: BAR_BOARD,
    placeholder: say('bar.board', { board: wordBoard(chosen?.name) }),
    options: upTo(boards, chosen).map(({ id, name }) => option(valueOf(id), wordBoard(name))),
    chosen: valueOf(state.boardId),
  });
}

function listMenu({ say, appId, board, state }: BarView, chosen: List): Menu {
  const valueOf = ({ id }: List): string => encodeBar({ ...state, listId: id, page: 1 });
  const wordList = (list: List): string =>
    `${relay(list.name, 60) || '–'} (${String(cardsOf(board, list).length)})`;
  return menu(MENUS, {
    appId,
    actionId: BAR_LIST,
    placeholder: say('bar.list', { list: wordList(chosen) }),
    options: upTo(inOrder(board.lists), chosen).map((list) => option(valueOf(list), wordList(list))),
    chosen: valueOf(chosen),
  });
}

function filterMenu(view: BarView, { id: listId }: List): Menu {
  const { say, appId, board, state } = view;
  const valueOf = (filter: string): string => encodeBar({ ...state, listId, filter, page: 1 });
  const word = (filter: string): string => wordFilter(say, board, filter) ?? '–';
  return menu(MENUS, {
    appId,
    actionId: BAR_FILTER,
    placeholder: say('bar.filter', { filter: word(state.filter) }),
    options: filtersOf(board, state.filter, view).map((filter) => option(valueOf(filter), word(filter))),
    chosen: valueOf(state.filter),
  });
}

/** As many as a menu carries, the chosen one among them. */
function upTo<T>(things: T[], chosen: T | undefined): T[] {
  if (things.length <= MOST_OPTIONS) return things;
  const shown = things.slice(0, MOST_OPTIONS);
  return chosen === undefined || shown.includes(chosen) ? shown : [...shown.slice(1), chosen];
}

function cardBlocks(view: BarView, list: List): Block[] {
  const { say, appId, board, state } = view;
  const all = cardsOf(board, list);
  const fitting = all.filter((card) => fits(card, state.filter, view));
  const { shown, page, pages } = pageOf(fitting, BAR_SIZE, state.page);
  const now = { ...state, listId: list.id, page };
  const encode = (target: number): string => encodeBar({ ...now, page: target });
  const turning = { say, appId, action: BAR_PAGE, blockId: 'pages', page, pages, encode };
  return [
    section(wordTitle(view, list, { all: all.length, fitting: fitting.length })),
    ...shown.map((card, index) => cardBlock(view, card, { index, state: now })),
    ...(pages > 1 ? [context(say('bar.page', { page, pages })), turnButtons(turning)] : []),
  ];
}

const cardWords = ['comment', 'move', 'assign', 'due', 'archive'] as const satisfies ClickWord[];

/** A card, with what can be done to it behind three dots. */
function cardBlock(view: BarView, card: Card, { index, state }: { index: number; state: BarState }): Block {
  const { say, appId } = view;
  const actionId = barCardActions[index] ?? '';
  const options = cardWords.map((word) =>
    option(encodeBarAct({ choice: { word, modelId: card.id }, state }), say(`button.${word}`)),
  );
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: wordCard(card, view) },
    accessory: overflow(actionId, { appId, actionId, options }),
    blockId: actionId,
  };
}

function wordTitle(
  { say, board, state }: BarView,
  { name }: List,
  count: { all: number; fitting: number },
): string {
  const names = { list: relay(name) || '–', board: boardLink(board, say) };
  if (!count.all) return say('list.empty', names);
  const cards = countCards(say, count.all);
  if (state.filter === 'all') return say('list.title', { ...names, cards });
  const filter = wordFilter(say, board, state.filter) ?? '–';
  if (!count.fitting) return say('bar.noneFits', { ...names, cards, filter });
  return say('bar.filtered', { ...names, count: count.fitting, cards, filter });
}
