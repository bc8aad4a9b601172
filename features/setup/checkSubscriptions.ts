import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../../rocketchat/AppContext';
import { outsidersIn } from '../../rocketchat/rooms/permissions';
import type { Subscription } from '../../storage/records';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { type DeliveryFailure, findFailure, reportFailure } from '../subscriptions/deliveryFailures';
import { BoardChecks } from './BoardChecks';
import { checkModel, type Seen } from './checkModel';

/**
 * Checks whether the rooms, boards, lists and cards of subscriptions still exist under the same names. The people
 * responsible for a room that gets nothing are told why, once; a problem that is solved is forgotten.
 * @param boards the open boards of the token's account
 * @throws TrelloError if Trello does not answer
 */
export async function checkSubscriptions(
  context: AppContext,
  trello: TrelloClient,
  boards: Board[],
): Promise<void> {
  const subscriptions = await context.subscriptions.all();
  const boardChecks = new BoardChecks(trello, boards);
  for (const roomId of new Set(subscriptions.map((subscription) => subscription.roomId))) {
    await checkRoom(
      context,
      boardChecks,
      subscriptions.filter((subscription) => subscription.roomId === roomId),
    );
  }
}

async function checkRoom(
  context: AppContext,
  boardChecks: BoardChecks,
  subscriptions: Subscription[],
): Promise<void> {
  const roomId = subscriptions[0]?.roomId ?? '';
  const roomFailure = await findFailure(context, roomId);
  // Whether a read-only room can be written to is known only after trying.
  if (roomFailure && roomFailure !== 'readOnly') {
    await reportFailure(context, subscriptions, roomFailure);
    return;
  }
  const room = (await context.read.getRoomReader().getById(roomId)) as IRoom;
  const failures = new Map<DeliveryFailure, Subscription[]>();
  for (const subscription of subscriptions) {
    const seen = await checkModel(boardChecks, subscription, outsidersIn(room) !== undefined);
    const current = await takeUp(context, subscription, {
      ...seen,
      room,
      isReadOnly: roomFailure === 'readOnly',
    });
    if (seen.failure) failures.set(seen.failure, [...(failures.get(seen.failure) ?? []), current]);
  }
  for (const [failure, failed] of failures) await reportFailure(context, failed, failure);
}

/** Records changed names and states. */
async function takeUp(
  context: AppContext,
  subscription: Subscription,
  { fields, failure, room, isReadOnly }: Seen & { room: IRoom; isReadOnly: boolean },
): Promise<Subscription> {
  // Only a delivery can tell whether these are over.
  const isTried = ['failing', 'unchecked', ...(isReadOnly ? ['readOnly'] : [])].includes(
    subscription.failure ?? '',
  );
  const isOver = subscription.failure && !failure && !isTried;
  const now: Partial<Subscription> = {
    roomName: room.displayName || room.slugifiedName || subscription.roomName,
    ...fields,
    ...(isOver && { failure: undefined }),
  };
  await context.subscriptions.change(subscription, now);
  return { ...subscription, ...now };
}
