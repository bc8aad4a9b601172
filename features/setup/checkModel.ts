import type { Link } from '../../storage/records';
import type { Board } from '../../trello/models';
import { ifSeen } from '../../trello/ifVisible';
import type { Trouble } from '../subscriptions/deliveryFailures';
import type { Sight } from './BoardChecks';

/** What has become of something that a room follows. */
export interface Seen {
  /** of its link, as they should be by now */
  fields: Partial<Link>;
  trouble?: Trouble;
}

/**
 * Looks what has become of a board, a list or a card.
 * @param isOpen whether others than its members read the room
 * @throws TrelloError where Trello cannot say
 */
export async function lookAt(sight: Sight, link: Link, isOpen: boolean): Promise<Seen> {
  if (link.model.type === 'card') return lookAtCard(sight, link, isOpen);
  const { boardId, model } = link;
  const board = await sight.board(boardId);
  const trouble = troubleOf(board);
  if (!board || trouble) return { fields: board ? onBoard(board, link) : {}, trouble };
  if (model.type === 'board') return { fields: onBoard(board, link) };
  const list = (await sight.parts(boardId)).lists.find(({ id }) => id === model.id);
  if (!list) return { fields: onBoard(board, link), trouble: 'listGone' };
  return { fields: { ...onBoard(board, link), model: { ...model, name: list.name } } };
}

/** It may have moved: then the link goes with it, unless the room would have been asked about that board first. */
async function lookAtCard(sight: Sight, link: Link, isOpen: boolean): Promise<Seen> {
  const card = await ifSeen(sight.trello.card(link.model.id));
  const board = await sight.board(card?.idBoard ?? link.boardId);
  const isElsewhere = board !== undefined && board.id !== link.boardId;
  if (card && isElsewhere && isOpen && board.prefs?.permissionLevel !== 'public')
    return { fields: {}, trouble: 'cardMoved' };
  const trouble = troubleOf(board) ?? (card ? undefined : 'cardGone');
  if (!board || !card) return { fields: {}, trouble };
  return {
    fields: {
      ...onBoard(board, link),
      model: { ...link.model, name: card.name },
      // Lists and labels of another board mean nothing on this one.
      ...(isElsewhere && { boardId: board.id, lists: undefined, labels: undefined }),
    },
    trouble,
  };
}

const troubleOf = (board?: Board): Trouble | undefined =>
  board ? (board.closed ? 'boardClosed' : undefined) : 'boardGone';

const onBoard = (board: Board, { model }: Link): Partial<Link> => ({
  boardName: board.name,
  boardShortLink: board.shortLink,
  model: model.type === 'board' ? { ...model, name: board.name } : model,
});
