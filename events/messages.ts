import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { mayPreview } from '../features/previews/mayPreview';
import { showPreviews } from '../features/previews/showPreviews';
import { mayReply } from '../features/replies/mayReply';
import { onReplyChanged, onReplySent } from '../features/replies/onReply';
import type { AppContext } from '../rocketchat/AppContext';

export const onMessageSent = (context: AppContext, message: IMessage): Promise<void> =>
  onText(context, message, onReplySent);

export const onMessageEdited = (context: AppContext, message: IMessage): Promise<void> =>
  onText(context, message, onReplyChanged);

async function onText(context: AppContext, message: IMessage, onReply: typeof onReplySent): Promise<void> {
  const { caches } = context;
  await Promise.all([
    mayPreview(caches, message) && showPreviews(context, message),
    mayReply(caches, message) && onReply(context, message),
  ]);
}

export async function onMessageRemoved(context: AppContext, message: IMessage): Promise<void> {
  const { id: appUserId } = await context.appUser();
  await (message.sender.id === appUserId
    ? recordRemoved(context, message)
    : onReplyChanged(context, message));
}

/**
 * Somebody removed a message of ours. By default Rocket.Chat keeps nothing of it, and its id is free again: so that a
 * repeated delivery does not post it again, its removal is recorded with the room's boards.
 */
async function recordRemoved(context: AppContext, { id, room }: IMessage): Promise<void> {
  if (!id) return;
  const subscriptions = await context.subscriptions.ofRoom(room.id);
  const boards = new Set(subscriptions.map(({ boardId }) => boardId));
  const at = context.clock.now();
  const notes = [...boards].map((boardId) =>
    context.activityLog.addRemoved({ kind: 'removed', boardId, messageId: id, at }),
  );
  await Promise.all(notes);
}
