import type { IRoomUserLeaveContext } from '@rocket.chat/apps-engine/definition/rooms';
import { openTrello } from '../features/credentials/openTrello';
import { reportFailure } from '../features/subscriptions/deliveryFailures';
import { removeUnsubscribed } from '../features/webhooks/ensureWebhooks';
import type { AppContext } from '../rocketchat/AppContext';

/**
 * Somebody left a room or was removed from it. If it is the app itself, the room wants no more messages: its own links
 * end. Links from the settings are the admins' to end, and they are told.
 */
export async function onRoomLeft(
  context: AppContext,
  { leavingUser, room }: IRoomUserLeaveContext,
): Promise<void> {
  if (leavingUser.id !== (await context.appUser()).id) return;
  const subscriptions = await context.subscriptions.ofRoom(room.id);
  await reportFailure(context, subscriptions, 'removed');
  const boards = new Set(
    subscriptions.filter(({ source }) => source === 'room').map(({ boardId }) => boardId),
  );
  if (!boards.size) return;
  const trello = await openTrello(context);
  for (const boardId of boards) await removeUnsubscribed(context, trello, boardId);
}
