import type { Subscription } from '../../storage/records';
import type { Board } from '../../trello/models';
import { ifVisible } from '../../trello/TrelloError';
import type { DeliveryFailure } from '../subscriptions/deliveryFailures';
import { onAnotherBoard } from '../subscriptions/options/subscriptionOptions';
import type { BoardChecks } from './BoardChecks';

/** The current state of a linked model. */
export interface Seen {
  /** the fields that its subscription should have now */
  fields: Partial<Subscription>;
  failure?: DeliveryFailure;
}

/**
 * Checks the state of a board, a list or a card.
 * @param isOpen whether people other than its members read the room
 * @throws TrelloError if Trello does not answer
 */
export async function checkModel(
  boardChecks: BoardChecks,
  subscription: Subscription,
  isOpen: boolean,
): Promise<Seen> {
  if (subscription.model.type === 'card') return checkCard(boardChecks, subscription, isOpen);
  const { boardId, model } = subscription;
  const board = await boardChecks.board(boardId);
  const failure = failureOf(board);
  if (!board || failure) return { fields: board ? onBoard(board, subscription) : {}, failure };
  if (model.type === 'board') return { fields: onBoard(board, subscription) };
  const list = (await boardChecks.parts(boardId)).lists.find(({ id }) => id === model.id);
  if (!list) return { fields: onBoard(board, subscription), failure: 'listGone' };
  return { fields: { ...onBoard(board, subscription), model: { ...model, name: list.name } } };
}

/**
 * It may have moved: then its subscription moves with it, unless the room would have been asked about that board first.
 */
async function checkCard(
  boardChecks: BoardChecks,
  subscription: Subscription,
  isOpen: boolean,
): Promise<Seen> {
  const card = await ifVisible(boardChecks.trello.card(subscription.model.id));
  const board = await boardChecks.board(card?.idBoard ?? subscription.boardId);
  const isElsewhere = board !== undefined && board.id !== subscription.boardId;
  if (card && isElsewhere && isOpen && board.prefs?.permissionLevel !== 'public')
    return { fields: {}, failure: 'cardMoved' };
  const failure = failureOf(board) ?? (card ? undefined : 'cardGone');
  if (!board || !card) return { fields: {}, failure };
  return {
    fields: {
      ...onBoard(board, subscription),
      model: { ...subscription.model, name: card.name },
      ...(isElsewhere && { boardId: board.id, ...onAnotherBoard }),
    },
    failure,
  };
}

const failureOf = (board?: Board): DeliveryFailure | undefined =>
  board ? (board.closed ? 'boardClosed' : undefined) : 'boardGone';

const onBoard = (board: Board, { model }: Subscription): Partial<Subscription> => ({
  boardName: board.name,
  boardShortLink: board.shortLink,
  model: model.type === 'board' ? { ...model, name: board.name } : model,
});
