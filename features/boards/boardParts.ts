import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import { inOrder } from '../../trello/collections';
import type { Board, BoardParts } from '../../trello/models';
import { findAccount } from '../accounts/ownAccount';
import {
  isInScope,
  narrow,
  type Reading,
  type ReadingOptions,
  type Scope,
  scopeOf,
  type SeenParts,
} from './boardAccess';
import { quoted, visibleBoards } from './boards';
import { readSeen } from './readBoard';

/**
 * The boards that a person can change from here, the room's first.
 * @throws UserError if there is none
 */
export async function boardsToActOn(context: ChatContext): Promise<Board[]> {
  const seen = await visibleBoards(context, false);
  const linked = seen.filter(({ isLinked }) => isLinked);
  // Without an account of one's own: see reachOf.
  const isOwn = (await findAccount(context, context.user)) !== undefined;
  const others = isOwn ? seen.filter(({ isLinked }) => !isLinked) : [];
  const boards = [...linked, ...others].map(({ board }) => board);
  if (!boards.length) throw new UserError(context.t('boards.none'));
  return boards;
}

/**
 * A board with the labels and members that this person sees here, and its open lists, in order, that may get a card.
 * @throws UserError if it may not be seen, is gone or closed, or has no such list
 */
export async function readParts(context: ChatContext, boardId: string): Promise<BoardParts> {
  const reach = await reachOf(context, boardId);
  const work = async (reading: Reading): Promise<BoardParts> => {
    const { trello, scope } = reading;
    const board = scope === 'all' ? await trello.boardParts(boardId) : await readPart(reading, boardId);
    const lists = board.lists.filter(({ id }) =>
      [scope, reach].every((each) => isInScope(each, { id: '', idList: id })),
    );
    if (!lists.length && !board.closed) {
      throw new UserError(context.t('add.noList', { board: quoted(board.name) }));
    }
    return { ...board, lists: inOrder(lists) };
  };
  return readSeen(context, { boardId, work });
}

/**
 * A board with its lists, labels and members as a person sees them. It is requested together with its cards, so that
 * the response is the one that other commands cache.
 * @throws UserError if it may not be seen, is gone or closed
 */
export function readSeenParts(context: ChatContext, input: ReadingOptions): Promise<SeenParts> {
  const work = ({ trello, scope }: Reading): Promise<SeenParts> =>
    scope === 'all' ? trello.fullBoard(input.boardId) : readPart({ trello, scope }, input.boardId);
  return readSeen(context, { ...input, work });
}

/** Which labels and members belong to a part of a board follows only from its cards. */
const readPart = async ({ trello, scope }: Reading, boardId: string): Promise<SeenParts> =>
  narrow(await trello.withAllCards(await trello.fullBoard(boardId)), scope);

/** Whatever rooms may read: the workspace's account changes only what they are linked to. */
async function reachOf(context: ChatContext, boardId: string): Promise<Scope> {
  const { user, room } = context;
  if (await findAccount(context, user)) return 'all';
  return scopeOf('linked', await context.subscriptions.ofRoom(room.id), boardId);
}
