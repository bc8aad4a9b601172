import { boardIdIn, isSameName } from '../../trello/find';

/** What a row of CHANNELS names its board by; nothing in the row for all boards that have none of their own. */
export interface RowBoard {
  /** an id, or a short link */
  id?: string;
  name?: string;
  /** what is taken for an id or a short link, as it stands there: somebody may have meant a name */
  spelled?: string;
}

const REST = '*';

/** Trello's Share button copies an invitation, with the board's id or short link in front. */
const INVITATION = /(trello\.com)\/invite\/b\//i;
const ID = /^[0-9a-f]{24}$/i;
const ANY_ADDRESS = /^<?\s*[a-z]+:\/\/|trello\.com\//i;

/** Eight letters and digits are a short link; spelled like "Homepage", as one of 350 short links is, they may be either. */
const LIKE_A_NAME = /^(?:[A-Za-z][a-z]{7}|[A-Z]{8})$/;

/**
 * What is an address, an id or looks like a short link is no name: whoever is on a board can give it any name, and would
 * get its news into the channel of another.
 * @returns undefined for an address that is none of a board
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
