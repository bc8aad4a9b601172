import type { Delivery } from '../../trello/Action';
import { boardIdIn, isSameName } from '../../trello/find';
import { asObject } from '../../trello/json';
import { textsOf } from '../constants';

/**
 * Where a board's news goes by the table at the head of the script: its boards are named by address, short link, id or
 * name.
 * @returns undefined for the integration's own channel
 */
export function channelsOf({ action, modelId }: Delivery, table: unknown): string[] | undefined {
  const { id, name = '', shortLink } = action.board;
  const known = [id, shortLink, modelId];
  const rows = Object.entries(asObject(table) ?? {});
  const row =
    rows.find(([board]) => known.includes(boardIdIn(board) ?? '')) ??
    rows.find(([board]) => isSameName(board, name));
  const channels = textsOf(row?.[1]);
  return channels.length ? channels : undefined;
}
