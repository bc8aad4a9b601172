import type { Translate } from '../i18n/texts';
import { inOrder } from '../trello/collections';
import type { Board, FullBoard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Block, Menu, Option } from './Answer';
import { describeFilter, ruleFilters } from './barFilter';
import {
  BAR_BOARD,
  BAR_FILTER,
  BAR_LIST,
  type BarMenu,
  type BarState,
  encodeBar,
  isBarFilter,
  nextTurn,
} from './barState';
import { bareCountOf } from './describeCard';
import { menu, option } from './elements';
import { menuOptions } from './menuPages';

export const MENUS = 'menus';

/** Characters of a name: a longer one sticks out of the bar. */
const MAX_NAME_LENGTH = 26;

export interface BarFrame {
  t: Translate;
  appId: string;
  /** stays the same while the bar is open */
  id: string;
  /** the room's boards */
  boards: Board[];
  state: BarState;
}

export interface BarView extends BarFrame {
  board: FullBoard;
  /** the viewer's Trello member id; absent if not connected */
  memberId?: string;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** What a bar shows below its menus and buttons: a page of rows. */
export interface Rows {
  title: string;
  /** what is missing */
  hint?: string;
  rows: Block[];
  state: BarState;
  pages: number;
}

/** The chosen option is also the placeholder: clients show that once their own value is none of the options. */
export function boardMenu(view: BarFrame): Menu {
  const { t, appId, boards, state } = view;
  const valueOf = (boardId: string): string =>
    encodeBar({
      boardId,
      // Labels of one board mean nothing on another.
      filter: isBarFilter(state.filter) ? state.filter : 'all',
      page: 1,
      turn: nextTurn(state),
    });
  const describeBoard = (name = ''): string => oneLine(name, MAX_NAME_LENGTH) || '–';
  const chosen = boards.find(({ id }) => id === state.boardId);
  return menu(MENUS, {
    appId,
    actionId: BAR_BOARD,
    placeholder: t('bar.board', { board: describeBoard(chosen?.name) }),
    options: menuOptions({
      ...pagesOf(view, 'board', state),
      things: boards,
      isChosen: ({ id }) => id === state.boardId,
      render: ({ id, name }) => option(valueOf(id), describeBoard(name)),
    }),
    chosen: valueOf(state.boardId),
  });
}

/** @param chosen undefined for all lists */
export function listMenu(view: BarView, chosen: List | undefined): Menu {
  const { t, appId, board, state } = view;
  const now: BarState = { ...state, listId: chosen?.id };
  const valueOf = (list?: List): string => encodeBar({ ...now, listId: list?.id, page: 1, menu: undefined });
  const describeList = (list?: List): string =>
    list ? `${oneLine(list.name, MAX_NAME_LENGTH) || '–'} (${bareCountOf(board, list)})` : t('bar.allLists');
  const all = board.lists.length > 1 ? [option(valueOf(), describeList())] : [];
  return menu(MENUS, {
    appId,
    actionId: BAR_LIST,
    placeholder: t('bar.list', { list: describeList(chosen) }),
    options: [
      ...all,
      ...menuOptions({
        ...pagesOf(view, 'list', now),
        things: inOrder(board.lists),
        isChosen: ({ id }) => id === chosen?.id,
        above: all.length,
        render: (list) => option(valueOf(list), describeList(list)),
      }),
    ],
    chosen: valueOf(chosen),
  });
}

/** @param list undefined for all lists */
export function filterMenu(view: BarView, list: List | undefined): Menu {
  const { t, appId, board, state } = view;
  const now: BarState = { ...state, listId: list?.id };
  const valueOf = (filter: string): string => encodeBar({ ...now, filter, page: 1, menu: undefined });
  const word = (filter: string): string => describeFilter(t, board, filter) ?? '–';
  const render = (filter: string): Option => option(valueOf(filter), word(filter));
  const rules = ruleFilters(view).map(render);
  return menu(MENUS, {
    appId,
    actionId: BAR_FILTER,
    placeholder: t('bar.filter', { filter: word(state.filter) }),
    options: [
      ...rules,
      ...menuOptions({
        ...pagesOf(view, 'filter', now),
        things: board.labels.map(({ id }) => id),
        isChosen: (id) => id === state.filter,
        above: rules.length,
        render,
      }),
    ],
    chosen: valueOf(state.filter),
  });
}

/** The pages of a menu: the content below it stays while it is paged. */
const pagesOf = (
  { t }: BarFrame,
  of: BarMenu,
  state: BarState,
): { t: Translate; page?: number; encode: (page: number) => string } => ({
  t,
  page: state.menu?.of === of ? state.menu.page : undefined,
  encode: (page) => encodeBar({ ...state, menu: { of, page } }),
});
