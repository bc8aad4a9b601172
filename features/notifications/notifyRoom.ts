import { translator } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import { editMessage, type Posted } from '../../rocketchat/messages/editMessage';
import { type Post, postMessage } from '../../rocketchat/messages/postMessage';
import { storedId } from '../../rocketchat/messages/postOnce';
import type { PostedAction } from '../../storage/records';
import { ensureThread, isRootRemoved } from './cardThread';
import {
  asSeen,
  inMessage,
  inOrder,
  isOwn,
  type Notification,
  ownPost,
  type RoomNotification,
  toPost,
} from './Notification';
import { NotificationCaches } from './NotificationCaches';
import { recordMessage } from './recordNotification';
import { wasMissing } from './recordOutcomes';
import { renderOn } from './renderMessage';

/**
 * Posts an action in one room. What an earlier delivery of it has posted is not posted again: somebody may have removed
 * it since.
 */
export async function notifyRoom(
  context: AppContext,
  notification: Notification,
  { noted, ...roomNotification }: RoomNotification & { noted: Promise<void> },
): Promise<void> {
  const { finished } = context.caches.of(NotificationCaches);
  const own = ownPost(notification.action, roomNotification.post.roomId).messageId;
  if (!isOwn(notification.action, roomNotification.post)) {
    await noted;
    await grow(context, notification, roomNotification);
  } else if (!finished.has(own)) {
    await begin(context, notification, roomNotification);
  }
  finished.set(own, true);
}

/** As far as this process has posted it, or the records say so. */
function wasPosted(
  context: AppContext,
  notification: Notification,
  { post, isNoted }: RoomNotification,
): boolean {
  const own = ownPost(notification.action, post.roomId).messageId;
  return (
    context.caches.of(NotificationCaches).finished.has(own) ||
    (isNoted === true && !wasMissing(notification, post.roomId))
  );
}

/** Posts the action's own message. A summary of many cards belongs in no card's thread. */
async function begin(
  context: AppContext,
  notification: Notification,
  roomNotification: RoomNotification,
): Promise<void> {
  const { action, records, settings } = notification;
  const { subscription } = roomNotification.recipient;
  const t = translator(settings.language);
  const thread = {
    subscription,
    action: asSeen(action, roomNotification.recipient),
    t,
    senderId: records.webhook?.appUserId,
  };
  const isOfCard = !roomNotification.post.bulk;
  const card = isOfCard && subscription.style === 'detailed' ? await notification.askCard() : undefined;
  const threadId = isOfCard ? await ensureThread(context, thread) : undefined;
  // Includes what others have added to it while it could not be posted.
  const joined = inMessage(notification.posted, roomNotification.post);
  const actions = joined.length > 1 ? inOrder(joined) : [action];
  await postMessage(context, { ...toPost({ ...notification, card }, roomNotification, actions), threadId });
}

/** The number of processes that may add to one message at the same moment. */
const MAX_TRIES = 3;

/**
 * Updates a message to contain everything that belongs in it. Another process may do the same at the same moment with
 * what it knows: if the store has more than the message, it is written again. A removed message stays removed, whoever
 * removed it, and so does the thread below a removed root: the action gets a message of its own. So it does if the
 * server accepts no longer one.
 */
async function grow(
  context: AppContext,
  notification: Notification,
  roomNotification: RoomNotification,
): Promise<void> {
  const { post } = roomNotification;
  let entries = inMessage(notification.posted, post);
  const readAgain = async (): Promise<PostedAction[]> => {
    const { posted: stored } = await context.subscriptions.ofBoard(notification.boardId);
    return inMessage(
      context.caches.of(NotificationCaches).recent.with(notification.boardId, { stored, now: Date.now() }),
      post,
    );
  };
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    let isAgain = false;
    const render = async (now: Posted): Promise<Post | undefined> => {
      if (now.threadId && (await isRootRemoved(context, now.threadId))) return undefined;
      if (isAgain) entries = await readAgain();
      const isFirst = !isAgain && tries === 0;
      isAgain = true;
      const rendered = await renderOn(context, notification, { roomNotification, entries, now });
      return isFirst && (await isFull(context, roomNotification, rendered)) ? undefined : rendered;
    };
    if (!(await isGrown(context, notification, { roomNotification, render }))) {
      if (!wasPosted(context, notification, roomNotification))
        await postApart(context, notification, roomNotification);
      return;
    }
    const found = await readAgain();
    if (found.length <= entries.length) return;
    entries = found;
  }
}

interface Growing {
  roomNotification: RoomNotification;
  render: (now: Posted) => Promise<Post | undefined>;
}

/**
 * @returns false if it is not possible: also if the server has refused it twice, which may still accept a new message
 */
async function isGrown(
  context: AppContext,
  notification: Notification,
  { roomNotification, render }: Growing,
): Promise<boolean> {
  const { messageId, roomId } = roomNotification.post;
  const id = await storedId(context, messageId);
  try {
    return await editMessage(context, { id, senderId: notification.records.webhook?.appUserId, render });
  } catch (error) {
    if (wasMissing(notification, roomId)) return false;
    throw error;
  }
}

/** With blocks, the text is only for push notifications, and a summary of many cards names some of them. */
async function isFull(
  context: AppContext,
  { post }: RoomNotification,
  { text, blocks }: Post,
): Promise<boolean> {
  if (blocks || post.bulk) return false;
  return text.length > (await context.caches.limits.readLongest(context.read));
}

/** In a message of its own, although it was to be added to another one. */
async function postApart(
  context: AppContext,
  notification: Notification,
  { post, recipient }: RoomNotification,
): Promise<void> {
  const own = { ...ownPost(notification.action, post.roomId), events: post.events };
  await recordMessage(context, notification, own);
  await begin(context, notification, { recipient, post: own });
}
