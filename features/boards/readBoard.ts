import type { ChatContext } from '../../rocketchat/ChatContext';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import type { Board, List } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import { narrow, type Reading, type ReadingOptions, type SeenBoard, withReading } from './boardAccess';
import { quoted } from './boards';

interface BoardOptions extends ReadingOptions {
  cards?: 'visible' | 'closed';
  /** the only list whose cards matter; all matter if omitted */
  listOf?: (board: SeenBoard) => List | undefined;
}

/**
 * The part of a board that may be seen here.
 * @throws UserError if it may not be seen, is gone or closed, and any error of `listOf`
 */
export function readBoard(
  context: ChatContext,
  { cards, listOf, ...input }: BoardOptions,
): Promise<SeenBoard> {
  const work = async ({ trello, scope }: Reading): Promise<SeenBoard> => {
    const board = await trello.fullBoard(input.boardId, cards);
    // Which lists belong to a part of a board follows only from all its cards.
    const list = board.hasMoreCards && scope === 'all' ? listOf?.(board) : undefined;
    const read = list ? trello.withCardsOf(board, list.id) : trello.withAllCards(board, cards);
    return narrow(await read, scope);
  };
  return readSeen(context, { ...input, work });
}

/** The same for as much of the board as the work reads. */
export async function readSeen<T extends Board>(
  context: ChatContext,
  input: ReadingOptions & { work: (reading: Reading) => Promise<T> },
): Promise<T> {
  try {
    const board = await withReading(context, input);
    if (!board) throw new UserError(context.t(await whyUnseen(context, input)));
    if (board.closed) throw new UserError(context.t('error.boardClosed', { board: quoted(board.name) }));
    return board;
  } catch (error) {
    // A deleted board and one out of reach get the same answer.
    const isGone = error instanceof TrelloError && (error.kind === 'notFound' || error.kind === 'forbidden');
    if (isGone) throw new UserError(context.t('error.boardGone'));
    throw error;
  }
}

async function whyUnseen(
  context: ChatContext,
  { isFromClick }: ReadingOptions,
): Promise<'error.boardGone' | 'error.outdated' | 'error.joinFirst'> {
  if (!isFromClick) return 'error.boardGone';
  return (await isInRoom(context)) ? 'error.outdated' : 'error.joinFirst';
}
