import type { Say } from '../../i18n/texts';
import type { Action, Delivery } from '../../trello/Action';
import { echo } from '../../trello/echo';
import { boardIdIn, isAddress, isSameName } from '../../trello/find';
import { asObject } from '../../trello/json';
import { boardLink } from '../../trello/wording/pieces';
import { splitAtCommas, textsOf } from '../constants';

/** Which board goes where, in the order of the table at the head of the script. */
export type Rows = readonly (readonly [board: string, channels: string[]])[];

/** The row for all boards that have none of their own. */
const REST = '*';

/** @returns the end of a sentence about what is wrong with the table: of half a table nobody knows where the rest goes */
export function rowsOf(table: unknown, say: Say): Rows | string {
  const written = asObject(table);
  if (!written) return say('integration.table');
  const rows = Object.entries(written).map(([board, value]) => [board, channelsIn(value)] as const);
  const wrong = rows.find(([board, channels]) => !board.trim() || !channels.length);
  return wrong ? say('integration.row', { board: echo(wrong[0]) || '…' }) : rows;
}

function channelsIn(value: unknown): string[] {
  const channels = splitAtCommas(textsOf(value) ?? []);
  return channels.every((channel) => /[^#@]/.test(channel)) ? [...new Set(channels)] : [];
}

/**
 * Where a board's news goes by the table, whose boards are named by address, short link, id or name. A name decides
 * last and never for an address: whoever is on a board can give it another name.
 * @returns undefined where no row names it
 */
export function channelsOf({ action, modelId }: Delivery, rows: Rows): string[] | undefined {
  const { id, name = '', shortLink } = action.board;
  const known = [id, shortLink, modelId];
  const [, channels] =
    rows.find(([board]) => known.includes(boardIdIn(board) ?? '')) ??
    rows.find(([board]) => board !== REST && !isAddress(board) && isSameName(board, name)) ??
    rows.find(([board]) => board.trim() === REST) ??
    [];
  return channels;
}

/** The board that a row is missing for. */
export function boardOf({ board }: Action, say: Say): string {
  if (board.name) return boardLink(board, say);
  return echo(board.shortLink ?? board.id ?? '') || say('integration.noBoard');
}
