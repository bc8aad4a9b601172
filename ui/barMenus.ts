import type { Say } from '../i18n/texts';
import type { Board, FullBoard, List } from '../trello/models';
import { relay } from '../trello/relay';
import type { Menu } from './Answer';
import { filtersOf, wordFilter } from './barFilter';
import { BAR_BOARD, BAR_FILTER, BAR_LIST, type BarState, encodeBar, isBarFilter } from './barState';
import { menu, option } from './elements';
import { MOST_OPTIONS } from './form';
import { bareCountOf, inOrder } from './wordCard';

export const MENUS = 'menus';

/** Letters of a name: what is longer sticks out of the bar. */
const LONGEST_NAME = 26;

export interface BarFrame {
  say: Say;
  appId: string;
  /** stays the same as long as it is open */
  id: string;
  /** those of the room */
  boards: Board[];
  state: BarState;
}

export interface BarView extends BarFrame {
  board: FullBoard;
  /** of whoever looks, at Trello; absent for somebody who is not connected */
  memberId?: string;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** What is chosen stands in the placeholder too: clients show that once a value of theirs is none of the options. */
export function boardMenu({ say, appId, boards, state }: BarFrame): Menu {
  const valueOf = (boardId: string): string =>
    encodeBar({
      boardId,
      // Labels of one board mean nothing on another.
      filter: isBarFilter(state.filter) ? state.filter : 'all',
      page: 1,
      turn: (state.turn + 1) % 10,
    });
  const wordBoard = (name = ''): string => relay(name, LONGEST_NAME) || '–';
  const chosen = boards.find(({ id }) => id === state.boardId);
  return menu(MENUS, {
    appId,
    actionId: BAR_BOARD,
    placeholder: say('bar.board', { board: wordBoard(chosen?.name) }),
    options: upTo(boards, chosen).map(({ id, name }) => option(valueOf(id), wordBoard(name))),
    chosen: valueOf(state.boardId),
  });
}

export function listMenu({ say, appId, board, state }: BarView, chosen: List): Menu {
  const valueOf = ({ id }: List): string => encodeBar({ ...state, listId: id, page: 1 });
  const wordList = (list: List): string =>
    `${relay(list.name, LONGEST_NAME) || '–'} (${bareCountOf(board, list)})`;
  return menu(MENUS, {
    appId,
    actionId: BAR_LIST,
    placeholder: say('bar.list', { list: wordList(chosen) }),
    options: upTo(inOrder(board.lists), chosen).map((list) => option(valueOf(list), wordList(list))),
    chosen: valueOf(chosen),
  });
}

export function filterMenu(view: BarView, { id: listId }: List): Menu {
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
