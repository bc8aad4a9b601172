import { groupDigits, type Translate } from '../i18n/texts';
import { boardLink } from '../trello/describe/pieces';
import type { Board } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Block } from './Answer';
import { isId, isPage } from './buttonValue';
import { menu, option, section } from './elements';
import { MAX_OPTIONS } from './form';
import { menuOptions } from './menuPages';

/** The menu of boards, which updates the form. */
export const ADD_BOARD = 'add.board';

/** The choice in the menu of boards: a board, or a page of the menu while a board stays chosen. */
export interface AddBoardChoice {
  boardId: string;
  page?: number;
}

const encodeAddBoard = ({ boardId, page }: AddBoardChoice): string => [boardId, page ?? ''].join(' ').trim();

/** @returns undefined for a value that the menu does not contain */
export function decodeAddBoard(value: unknown): AddBoardChoice | undefined {
  const [boardId, page, ...others] = typeof value === 'string' ? value.split(' ') : [];
  if (!isId(boardId) || others.length) return undefined;
  if (page === undefined) return { boardId };
  return /^\d{1,4}$/.test(page) && isPage(Number(page)) ? { boardId, page: Number(page) } : undefined;
}

interface BoardMenu {
  t: Translate;
  appId: string;
  /** the options, in order */
  boards: Board[];
  boardId: string;
  /** of the menu, if it was paged */
  boardPage?: number;
}

/** Characters of a board's name: beside its label there is room for no more. */
const MAX_BOARD_NAME = 30;

/** With a single board there is no choice. */
export function boardBlocks({ t, appId, boards, boardId, boardPage }: BoardMenu): Block[] {
  const [only, ...others] = boards;
  if (!only) return [];
  if (!others.length && only.id === boardId) {
    return [section(t('new.onBoard', { board: boardLink(only, t) }))];
  }
  const nameOf = (board?: Board): string => oneLine(board?.name ?? '', MAX_BOARD_NAME) || '–';
  const options = menuOptions({
    t,
    things: boards,
    isChosen: ({ id }) => id === boardId,
    page: boardPage,
    render: (board) => option(board.id, nameOf(board)),
    encode: (page) => encodeAddBoard({ boardId, page }),
  });
  const count = boards.length;
  const isPaged = count > MAX_OPTIONS;
  const accessory = menu('board', {
    appId,
    actionId: ADD_BOARD,
    // The chosen board may be on another page of the menu.
    placeholder: isPaged ? nameOf(boards.find(({ id }) => id === boardId)) : t('form.choose'),
    options,
    chosen: boardId,
  });
  const label = isPaged ? t('new.boardPages', { count: groupDigits(count) }) : t('new.board');
  const text = { type: 'mrkdwn', text: label } as const;
  return [{ type: 'section', blockId: 'board', text, accessory }];
}
