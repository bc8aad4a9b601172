import type { Translate } from '../../i18n/texts';
import type { Action, Delivery } from '../../trello/Action';
import { boardLink } from '../../trello/describe/pieces';
import { echo } from '../../trello/echo';
import { isSameName } from '../../trello/findByName';
import { asObject } from '../../trello/json';
import { splitAtCommas, textsOf } from '../headValues';
import { isRest, isSameBoard, type RowBoard, rowBoardOf } from './rowBoard';

interface Row {
  board: RowBoard;
  channels: string[];
}

/** Which board goes where, in the order of the table at the head of the script. */
export type Rows = readonly Row[];

/**
 * @returns the end of a sentence about what is wrong with the table: with half a table, the destination of the other
 * boards is unknown
 */
export function rowsOf(table: unknown, t: Translate): Rows | string {
  const written = asObject(table);
  if (!written) return t('integration.table');
  const rows: Row[] = [];
  for (const [name, value] of Object.entries(written)) {
    const board = rowBoardOf(name);
    const channels = channelsIn(value);
    const shown = { board: echo(name) || '…' };
    if (!name.trim() || !channels.length) return t('integration.row', shown);
    if (!board) return t('integration.rowAddress', shown);
    if (rows.some((row) => isSameBoard(row.board, board))) return t('integration.rowTwice', shown);
    rows.push({ board, channels });
  }
  return rows;
}

function channelsIn(value: unknown): string[] {
  const channels = splitAtCommas(textsOf(value) ?? []);
  return channels.every((channel) => /[^#@]/.test(channel)) ? [...new Set(channels)] : [];
}

/**
 * The channels of a board by the table, which names boards by URL, short link, id or name. A name has the lowest
 * priority: any member can rename a board.
 * @returns the end of a sentence about why that cannot be decided
 */
export function channelsOf({ action, modelId }: Delivery, rows: Rows, t: Translate): string[] | string {
  const { id, name = '', shortLink } = action.board;
  const known = [id, shortLink, modelId];
  const row =
    rows.find(({ board }) => board.id !== undefined && known.includes(board.id)) ??
    rows.find(({ board }) => board.name !== undefined && isSameName(board.name, name));
  if (row) return row.channels;
  const shown = { board: boardOf(action, t) };
  // Somebody who wrote a name that reads as a short link would wonder why the default row applies.
  if (rows.some(({ board }) => board.spelled !== undefined && isSameName(board.spelled, name)))
    return t('integration.rowIsLink', shown);
  return rows.find(({ board }) => isRest(board))?.channels ?? t('integration.unlisted', shown);
}

/** The board without a row. */
function boardOf({ board }: Action, t: Translate): string {
  if (board.name) return boardLink(board, t);
  return echo(board.shortLink ?? board.id ?? '') || t('integration.noBoard');
}
