import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { AppContext } from '../rocketchat/AppContext';

/**
 * Somebody removed a message of ours. By default Rocket.Chat keeps nothing of it, and its id is free again: so that a
 * repeated delivery does not post it again, its removal is recorded with the room's boards.
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
