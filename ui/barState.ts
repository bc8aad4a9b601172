import { isPage, MODEL_ID } from './buttonValue';
import { decodeWord, encodeWord, numbered, type WordChoice } from './elements';

/** Which of a list's cards are shown; a label's id is a filter as well. */
export const barFilters = ['all', 'mine', 'late', 'week', 'free'] as const;
export type BarFilter = (typeof barFilters)[number];

/** The state of the bar beside a room. The value of each element is the state after a click on it. */
export interface BarState {
  boardId: string;
  /** all lists if omitted */
  listId?: string;
  filter: string;
  /** from 1 */
  page: number;
  /**
   * A counter that changes with each change of board, and of the list by a button, 0 to 9. Clients remember the last
   * choice in a menu: after two changes it must not appear to be still valid.
   */
  turn: number;
  /** the menu that was paged, if it has more options than it can hold */
  menu?: { of: BarMenu; page: number };
}

const menuLetters = { board: 'b', list: 'l', filter: 'f' } as const;
export type BarMenu = keyof typeof menuLetters;

/** Action ids: menus, buttons, and the beginning of two buttons. */
export const BAR_BOARD = 'bar.board';
export const BAR_LIST = 'bar.list';
export const BAR_FILTER = 'bar.filter';
export const BAR_LISTS = 'bar.lists';
export const BAR_ADD = 'bar.add';
export const BAR_REFRESH = 'bar.refresh';
export const BAR_PAGE = 'bar.page';

export const BAR_PAGE_SIZE = 8;
export const BAR_LISTS_PAGE_SIZE = 40;

/** The button that opens each list. */
export const barListActions = numbered('bar.open', BAR_LISTS_PAGE_SIZE);

/** The menu of actions for each card. */
export const barCardActions = numbered('bar.card', BAR_PAGE_SIZE);

export const isBarFilter = (filter: string): filter is BarFilter =>
  (barFilters as readonly string[]).includes(filter);

/** Another list by a button; all lists if omitted. */
export const withList = (state: BarState, listId?: string): BarState => ({
  ...state,
  listId,
  page: 1,
  turn: nextTurn(state),
  menu: undefined,
});

export const nextTurn = ({ turn }: BarState): number => (turn + 1) % 10;

export const encodeBar = ({ boardId, listId, filter, page, turn, menu }: BarState): string =>
  [
    ...[boardId, listId ?? '-', filter, page, turn],
    ...(menu ? [menuLetters[menu.of] + String(menu.page)] : []),
  ].join(' ');

const BAR = new RegExp(
  `^(${MODEL_ID}) (-|${MODEL_ID}) (${barFilters.join('|')}|${MODEL_ID}) (\\d{1,4}) (\\d)(?: ([blf])(\\d{1,4}))?$`,
);

/** @returns undefined unless it is from an element of ours: anybody can send a forged click */
export function decodeBar(value: unknown): BarState | undefined {
  const parts = typeof value === 'string' && BAR.exec(value);
  if (!parts) return undefined;
  const [, boardId = '', listId = '-', filter = '', page, turn, letter, menuPage] = parts;
  const of = (Object.keys(menuLetters) as BarMenu[]).find((name) => menuLetters[name] === letter);
  if (!isPage(Number(page)) || (of && !isPage(Number(menuPage)))) return undefined;
  return {
    boardId,
    filter,
    page: Number(page),
    turn: Number(turn),
    ...(listId !== '-' && { listId }),
    ...(of && { menu: { of, page: Number(menuPage) } }),
  };
}

/** An action on a card, and the state that is shown afterwards. */
export interface BarAct {
  choice: WordChoice;
  state: BarState;
}

const BETWEEN = '|';

export const encodeBarAct = ({ choice, state }: BarAct): string =>
  [encodeWord(choice), encodeBar(state)].join(BETWEEN);

/** @returns undefined unless it is from a menu of ours */
export function decodeBarAct(value: unknown): BarAct | undefined {
  const parts = typeof value === 'string' ? value.split(BETWEEN) : [];
  const choice = decodeWord(parts[0]);
  const state = decodeBar(parts[1]);
  return choice && state && parts.length === 2 ? { choice, state } : undefined;
}
