import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { AppContext } from '../rocketchat/AppContext';

/**
 * Somebody removed a message of ours. As Rocket.Chat is delivered nothing of it is left then, and its id is free again: so
 * that a delivery which comes once more does not bring it back, it is noted with the boards that the room follows.
 */
export async function onPostRemoved(context: AppContext, { id, room }: IMessage): Promise<void> {
  if (!id) return;
  const subscriptions = await context.subscriptions.ofRoom(room.id);
  const boards = new Set(subscriptions.map(({ boardId }) => boardId));
  const at = context.clock.now();
  const notes = [...boards].map((boardId) =>
    context.activityLog.addRemoved({ kind: 'removed', boardId, messageId: id, at }),
  );
  await Promise.all(notes);
}
