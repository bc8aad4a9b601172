import type { MirroredCard } from '../models';
import { asThing, requireObject } from '../shapes';
import { TrelloError } from '../TrelloError';
import { cardPath } from './cards';
import type { Read } from './requests';

/** Trello's limit per batch. */
export const MAX_PER_BATCH = 10;

const QUERY = 'fields=name%2CidBoard%2CidList&board=true&board_fields=prefs';

/**
 * Cards that others mirror, in one request.
 * @param ids or short links, at most MAX_PER_BATCH
 */
export const mirroredCards = (ids: readonly string[]): Read<(MirroredCard | undefined)[]> => ({
  path: '/batch',
  query: { urls: ids.map((id) => `${cardPath(id)}?${QUERY}`).join(',') },
  parse: (answers) => {
    if (!Array.isArray(answers) || answers.length !== ids.length) throw new TrelloError('malformed');
    return answers.map(parseOne);
  },
});

/** @returns undefined for a card out of reach: each part of a batch succeeds or fails on its own */
function parseOne(answer: unknown): MirroredCard | undefined {
  const { 200: card } = requireObject(answer);
  if (card === undefined) return undefined;
  const { board } = requireObject(card);
  const { prefs } = requireObject(board ?? {});
  const { id, name, idBoard, idList } = asThing<MirroredCard>(card, ['id', 'name', 'idBoard', 'idList']);
  return { id, name, idBoard, idList, isPublic: requireObject(prefs ?? {}).permissionLevel === 'public' };
}
