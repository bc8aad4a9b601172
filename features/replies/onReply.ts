import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import type { Reply } from '../../storage/records';
import { isRecent } from '../../trello/clock';
import { cardOfThread } from '../notifications/cardThread';
import { isWithoutReplies } from './isWithoutReplies';
import { isForTrello } from './replyText';
import { syncReply } from './syncReply';

/** ms after which nobody is at work on a reply any more */
export const ABANDONED_MS = 60_000;

/** A message in a thread: if it is a card's, and the room wants it, the message becomes a comment. */
export async function onReplySent(context: AppContext, message: IMessage): Promise<void> {
  const { id: messageId, threadId, room, sender } = message;
  if (!messageId || !threadId || !isForTrello(message)) return;
  try {
    if (!(await context.subscriptions.mayTakeReplies(room.id))) return;
    const subscriptions = await context.subscriptions.ofRoom(room.id);
    if (!subscriptions.some(({ takesReplies, isThreaded }) => takesReplies && isThreaded)) return;
    const shortLink = await cardOfThread(context, { threadId, roomId: room.id });
    if (!shortLink || (await isWithoutReplies(context, shortLink, subscriptions))) return;
    const about = { messageId, roomId: room.id, threadId, userId: sender.id, shortLink };
    const reply: Reply = { kind: 'reply', ...about, at: context.clock.now(), isPending: true };
    await context.caches.messageLocks.take(lockOf(messageId), async () => {
      await context.replies.save(reply);
      await syncReply(context, reply);
    });
  } catch (error) {
    logError(error, context, 'reply');
  }
}

/** An edited or removed reply. Whoever is at work on it looks again when it is done. */
export async function onReplyChanged(
  context: AppContext,
  { id: messageId, room }: Pick<IMessage, 'id' | 'room'>,
): Promise<void> {
  if (!messageId) return;
  try {
    if (!(await context.subscriptions.mayTakeReplies(room.id))) return;
    await catchUp(context, messageId);
  } catch (error) {
    logError(error, context, 'reply');
  }
}

/** What processes have left undone: killed ones, and those that Trello did not answer. */
export async function resumeReplies(context: AppContext): Promise<void> {
  for (const { messageId } of await context.replies.pending()) {
    try {
      await catchUp(context, messageId, ({ isPending }) => isPending);
    } catch (error) {
      logError(error, context, 'reply');
    }
  }
}

/** Looks it up when its turn comes, which takes a while: somebody may have edited it meanwhile, on any server. */
const catchUp = (
  context: AppContext,
  messageId: string,
  isMeant: (reply: Reply) => boolean = () => true,
): Promise<void> =>
  context.caches.messageLocks.take(lockOf(messageId), async () => {
    const reply = await context.replies.find(messageId);
    if (reply && isMeant(reply) && !isUnderWay(context, reply)) await syncReply(context, reply);
  });

const isUnderWay = ({ clock }: AppContext, { isPending, isWaiting, at, triedAt = at }: Reply): boolean =>
  isPending && !isWaiting && isRecent(triedAt, clock.now(), ABANDONED_MS);

/** Previews are drawn under the message's own lock. */
const lockOf = (messageId: string): string => `reply ${messageId}`;
