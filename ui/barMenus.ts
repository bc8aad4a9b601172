import type { Say } from '../i18n/texts';
import type { Board, FullBoard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Menu, Option } from './Answer';
import { ruleFilters, wordFilter } from './barFilter';
import {
  BAR_BOARD,
  BAR_FILTER,
  BAR_LIST,
  type BarMenu,
  type BarState,
  encodeBar,
  isBarFilter,
} from './barState';
import { menu, option } from './elements';
import { menuOptions } from './menuPages';
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
export function boardMenu(view: BarFrame): Menu {
  const { say, appId, boards, state } = view;
  const valueOf = (boardId: string): string =>
    encodeBar({
      boardId,
      // Labels of one board mean nothing on another.
      filter: isBarFilter(state.filter) ? state.filter : 'all',
      page: 1,
      turn: (state.turn + 1) % 10,
    });
  const wordBoard = (name = ''): string => oneLine(name, LONGEST_NAME) || '–';
  const chosen = boards.find(({ id }) => id === state.boardId);
  return menu(MENUS, {
    appId,
    actionId: BAR_BOARD,
    placeholder: say('bar.board', { board: wordBoard(chosen?.name) }),
    options: menuOptions({
      ...pagesOf(view, 'board', state),
      things: boards,
      isChosen: ({ id }) => id === state.boardId,
      draw: ({ id, name }) => option(valueOf(id), wordBoard(name)),
    }),
    chosen: valueOf(state.boardId),
  });
}

export function listMenu(view: BarView, chosen: List): Menu {
  const { say, appId, board, state } = view;
  const now: BarState = { ...state, listId: chosen.id };
  const valueOf = ({ id }: List): string => encodeBar({ ...now, listId: id, page: 1, menu: undefined });
  const wordList = (list: List): string =>
    `${oneLine(list.name, LONGEST_NAME) || '–'} (${bareCountOf(board, list)})`;
  return menu(MENUS, {
    appId,
    actionId: BAR_LIST,
    placeholder: say('bar.list', { list: wordList(chosen) }),
    options: menuOptions({
      ...pagesOf(view, 'list', now),
      things: inOrder(board.lists),
      isChosen: ({ id }) => id === chosen.id,
      draw: (list) => option(valueOf(list), wordList(list)),
    }),
    chosen: valueOf(chosen),
  });
}

export function filterMenu(view: BarView, { id: listId }: List): Menu {
  const { say, appId, board, state } = view;
  const now: BarState = { ...state, listId };
  const valueOf = (filter: string): string => encodeBar({ ...now, filter, page: 1, menu: undefined });
  const word = (filter: string): string => wordFilter(say, board, filter) ?? '–';
  const draw = (filter: string): Option => option(valueOf(filter), word(filter));
  const rules = ruleFilters(view).map(draw);
  return menu(MENUS, {
    appId,
    actionId: BAR_FILTER,
    placeholder: say('bar.filter', { filter: word(state.filter) }),
    options: [
      ...rules,
      ...menuOptions({
        ...pagesOf(view, 'filter', now),
        things: board.labels.map(({ id }) => id),
        isChosen: (id) => id === state.filter,
        above: rules.length,
        draw,
      }),
    ],
    chosen: valueOf(state.filter),
  });
}

/** The pages of a menu: what is shown below it stays the same while somebody turns them. */
const pagesOf = (
  { say }: BarFrame,
  of: BarMenu,
  state: BarState,
): { say: Say; page?: number; encode: (page: number) => string } => ({
  say,
  page: state.menu?.of === of ? state.menu.page : undefined,
  encode: (page) => encodeBar({ ...state, menu: { of, page } }),
});
