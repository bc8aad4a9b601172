import { isPage, MODEL_ID } from './buttonValue';
import { decodeWord, encodeWord, numbered, type WordChoice } from './elements';

/** What of a list's cards is shown; a label's id is one as well. */
export const barFilters = ['all', 'mine', 'late', 'week', 'free'] as const;
export type BarFilter = (typeof barFilters)[number];

/** What the bar beside a room shows. Each element's value says what a click on it leads to. */
export interface BarState {
  boardId: string;
  /** the first one where none is said */
  listId?: string;
  filter: string;
  /** from 1 */
  page: number;
  /**
   * Another one after each change of the board, 0 to 9. Clients keep what was chosen last in a menu: after two changes
   * it must not look as if it still held.
   */
  turn: number;
  /** a menu that was turned to another page, as it has more to choose from than it can carry */
  menu?: { of: BarMenu; page: number };
}

const menuLetters = { board: 'b', list: 'l', filter: 'f' } as const;
export type BarMenu = keyof typeof menuLetters;

/** Action ids: menus, and the beginning of two buttons. */
export const BAR_BOARD = 'bar.board';
export const BAR_LIST = 'bar.list';
export const BAR_FILTER = 'bar.filter';
export const BAR_PAGE = 'bar.page';

export const BAR_PAGE_SIZE = 8;

/** Of what can be done to each card. */
export const barCardActions = numbered('bar.card', BAR_PAGE_SIZE);

export const isBarFilter = (filter: string): filter is BarFilter =>
  (barFilters as readonly string[]).includes(filter);

export const encodeBar = ({ boardId, listId, filter, page, turn, menu }: BarState): string =>
  [
    ...[boardId, listId ?? '-', filter, page, turn],
    ...(menu ? [menuLetters[menu.of] + String(menu.page)] : []),
  ].join(' ');

const BAR = new RegExp(
  `^(${MODEL_ID}) (-|${MODEL_ID}) (${barFilters.join('|')}|${MODEL_ID}) (\\d{1,4}) (\\d)(?: ([blf])(\\d{1,4}))?$`,
);

/** @returns undefined for what no element of ours says: anybody can send a click of their own making */
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

/** What shall be done to a card, and what is shown then. */
export interface BarAct {
  choice: WordChoice;
  state: BarState;
}

const BETWEEN = '|';

export const encodeBarAct = ({ choice, state }: BarAct): string =>
  [encodeWord(choice), encodeBar(state)].join(BETWEEN);

/** @returns undefined for what no menu of ours says */
export function decodeBarAct(value: unknown): BarAct | undefined {
  const parts = typeof value === 'string' ? value.split(BETWEEN) : [];
  const choice = decodeWord(parts[0]);
  const state = decodeBar(parts[1]);
  return choice && state && parts.length === 2 ? { choice, state } : undefined;
}
