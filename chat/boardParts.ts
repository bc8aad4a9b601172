import type { Board, BoardParts } from '../trello/models';
import { inOrder } from '../ui/wordCard';
import { findAccount } from './account/ownAccount';
import { isInScope, narrow, type Reading, type Scope, scopeOf } from './access';
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
  // Without an account of one's own: see reachOf.
  const isOwn = (await findAccount(context, place.user)) !== undefined;
  const others = isOwn ? seen.filter(({ isLinked }) => !isLinked) : [];
  const boards = [...linked, ...others].map(({ board }) => board);
  if (!boards.length) throw new UserError(context.say('boards.none'));
  return boards;
}

/**
 * A board with its labels and members as this person sees them here, and those of its open lists, in order, that they
 * can put a card into.
 * @throws UserError where it may not be seen, is gone or closed, or has no such list
 */
export async function readParts(context: AppContext, place: Place, boardId: string): Promise<BoardParts> {
  const reach = await reachOf(context, place, boardId);
  const work = async ({ trello, scope }: Reading): Promise<BoardParts> => {
    // Which labels and members belong to a part of a board is seen from its cards alone.
    const board =
      scope === 'all' ? await trello.boardParts(boardId) : narrow(await trello.fullBoard(boardId), scope);
    const lists = board.lists.filter(({ id }) =>
      [scope, reach].every((each) => isInScope(each, { id: '', idList: id })),
    );
    if (!lists.length && !board.closed) {
      throw new UserError(context.say('add.noList', { board: quoted(board.name) }));
    }
    return { ...board, lists: inOrder(lists) };
  };
  return readSeen(context, place, { boardId, work });
}

/** Whatever rooms may read: the workspace's account changes only what they follow. */
async function reachOf(context: AppContext, { user, room }: Place, boardId: string): Promise<Scope> {
  if (await findAccount(context, user)) return 'all';
  return scopeOf('linked', await context.links.ofRoom(room.id), boardId);
}
