import type { Board, BoardParts } from '../trello/models';
import { findAccount } from './account/ownAccount';
import type { Reading } from './access';
import type { AppContext } from './AppContext';
import { quoted, visibleBoards } from './boards';
import { readSeen } from './lists';
import type { Place } from './notifyUser';
import { UserError } from './UserError';

/**
 * The boards that somebody can change something on from here, those of the room first.
 * @throws UserError where there is none
 */
export async function boardsToActOn(context: AppContext, place: Place): Promise<Board[]> {
  const seen = await visibleBoards(context, place, false);
  const linked = seen.filter(({ isLinked }) => isLinked);
  // Whatever rooms may read: the workspace's account changes only what they follow.
  const isOwn = (await findAccount(context, place.user)) !== undefined;
  const others = isOwn ? seen.filter(({ isLinked }) => !isLinked) : [];
  const boards = [...linked, ...others].map(({ board }) => board);
  if (!boards.length) throw new UserError(context.say('boards.none'));
  return boards;
}

/**
 * A board with its labels, its members and those of its open lists, in order, that a card can go into here.
 * @throws UserError where it may not be seen, is gone or closed, or has no such list
 */
export function readParts(context: AppContext, place: Place, boardId: string): Promise<BoardParts> {
  const work = async ({ trello, scope }: Reading): Promise<BoardParts> => {
    const board = await trello.boardParts(boardId);
    const lists = board.lists.filter(({ id }) => typeof scope === 'string' || scope.listIds.includes(id));
    if (!lists.length && !board.closed) {
      throw new UserError(context.say('add.noList', { board: quoted(board.name) }));
    }
    return { ...board, lists: lists.sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0)) };
  };
  return readSeen(context, place, { boardId, work });
}
