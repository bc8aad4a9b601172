import { boardIdIn, isSameName } from '../../trello/findByName';

/** How a row of CHANNELS names its board; an empty row is for all boards without a row of their own. */
export interface RowBoard {
  /** an id, or a short link */
  id?: string;
  name?: string;
  /** what was read as an id or a short link, as written: a name may have been meant */
  spelled?: string;
}

const REST = '*';

/** Trello's Share button copies an invitation, which contains the board's id or short link. */
const INVITATION = /(trello\.com)\/invite\/b\//i;
const ID = /^[0-9a-f]{24}$/i;
const ANY_ADDRESS = /^<?\s*[a-z]+:\/\/|trello\.com\//i;

/**
 * Eight letters and digits are a short link; spelled like "Homepage", as one in 350 short links is, they may be a name
 * as well.
 */
const LIKE_A_NAME = /^(?:[A-Za-z][a-z]{7}|[A-Z]{8})$/;

/**
 * A URL, an id or something like a short link is never a name: any member can rename a board, and would get its
 * messages into another board's channel.
 * @returns undefined for a URL that is not a board's
 */
export function rowBoardOf(written: string): RowBoard | undefined {
  const board = written.trim();
  if (board === REST) return {};
  const id = boardIdIn(ID.test(board) ? board.toLowerCase() : board.replace(INVITATION, '$1/b/'));
  if (id === undefined) return ANY_ADDRESS.test(board) ? undefined : { name: board };
  if (LIKE_A_NAME.test(board)) return { id, name: board };
  return /^\w+$/.test(board) ? { id, spelled: board } : { id };
}

export const isRest = ({ id, name }: RowBoard): boolean => id === undefined && name === undefined;

export function isSameBoard(one: RowBoard, other: RowBoard): boolean {
  const isSameId = one.id !== undefined && one.id === other.id;
  return (
    isSameId ||
    (isRest(one) && isRest(other)) ||
    (one.name !== undefined && other.name !== undefined && isSameName(one.name, other.name))
  );
}
