import { boardLink } from '../trello/describe/pieces';
import type { FullBoard, List } from '../trello/models';
import type { Block, Button, Menu, Option, PlainText } from './Answer';
import { cardRows } from './barCards';
import { listRows } from './barLists';
import { type BarFrame, type BarView, boardMenu, filterMenu, listMenu, MENUS, type Rows } from './barMenus';
import {
  BAR_ADD,
  BAR_LISTS,
  BAR_PAGE,
  BAR_REFRESH,
  type BarState,
  decodeBar,
  encodeBar,
  withList,
} from './barState';
import { actions, button, context, plain, section } from './elements';
import { MAX_OPTIONS } from './form';
import { turnButtons } from './pages';

/** The first word of the bar's id. */
export const BOARD_VIEW = 'board';

/** The content of the bar beside a room. */
export interface Bar {
  id: string;
  title: PlainText;
  blocks: Block[];
}

/** A room's board: all lists, or the cards of one of them, with menus for the other lists and boards. */
export function boardBar(view: BarView): Bar {
  const { t, board } = view;
  if (!board.lists.length) {
    return frame(view, {
      blocks: [section(t('lists.none', { board: boardLink(board, t) })), ...dated(view)],
    });
  }
  const list = listOf(board, view.state);
  return frame(view, {
    menus: [listMenu(view, list), filterMenu(view, list)],
    buttons: list && board.lists.length > 1 ? [allListsButton(view)] : [],
    blocks: rowBlocks(view, list ? cardRows(view, list) : listRows(view)),
  });
}

/** The same for a board that cannot be shown, if the room has others. */
export const closedBar = (view: BarFrame, problem: string): Bar =>
  frame(view, { blocks: [section(problem)] });

/** The list whose cards the bar shows; undefined for all lists, which are the same if there is only one. */
export const listOf = ({ lists }: Pick<FullBoard, 'lists'>, { listId }: BarState): List | undefined =>
  listId || lists.length > 1 ? lists.find(({ id }) => id === listId) : lists[0];

interface Content {
  menus?: Menu[];
  /** before those that every bar has */
  buttons?: Button[];
  blocks: Block[];
}

function frame(view: BarFrame, { menus = [], buttons = [], blocks }: Content): Bar {
  const { t, id, boards } = view;
  const all = [...(boards.length > 1 ? [boardMenu(view)] : []), ...menus];
  const isCut = all.some(({ options }) => options.some(isTurn));
  return {
    id,
    title: plain(t('bar.title')),
    blocks: [
      ...(all.length ? [actions(MENUS, all)] : []),
      ...(isCut ? [context(t('bar.menuPages', { most: MAX_OPTIONS }))] : []),
      actions(TOOLS, [...buttons, addButton(view), refreshButton(view)]),
      ...blocks,
    ],
  };
}

/** Whether an option leads to another page of its menu. */
const isTurn = ({ value }: Option): boolean => decodeBar(value)?.menu !== undefined;

const TOOLS = 'tools';

const toolButton = ({ t, appId }: BarFrame, { actionId, text, state }: Tool): Button =>
  button(TOOLS, { appId, actionId, text: t(text), value: encodeBar({ ...state, menu: undefined }) });

interface Tool {
  actionId: string;
  text: 'bar.allLists' | 'bar.add' | 'bar.refresh';
  /** as it is afterwards */
  state: BarState;
}

const allListsButton = (view: BarFrame): Button =>
  toolButton(view, { actionId: BAR_LISTS, text: 'bar.allLists', state: withList(view.state) });
const addButton = (view: BarFrame): Button =>
  toolButton(view, { actionId: BAR_ADD, text: 'bar.add', state: view.state });
const refreshButton = (view: BarFrame): Button =>
  toolButton(view, { actionId: BAR_REFRESH, text: 'bar.refresh', state: view.state });

/** Rocket.Chat lets an app change a bar only after a click in it or in a form: what happens elsewhere is missing. */
const dated = ({ t, board: { readAt }, date }: BarView): Block[] =>
  readAt === undefined ? [] : [context(t('bar.readAt', { date: date(new Date(readAt).toISOString()) }))];

function rowBlocks(view: BarView, { title, hint, rows, state, pages }: Rows): Block[] {
  const { t, appId } = view;
  const encode = (page: number): string => encodeBar({ ...state, page });
  const { page } = state;
  return [
    section(title),
    ...dated(view),
    ...(hint ? [context(hint)] : []),
    ...rows,
    ...(pages > 1
      ? [
          context(t('bar.page', { page, pages })),
          turnButtons({ t, appId, action: BAR_PAGE, page, pages, encode }),
        ]
      : []),
  ];
}
