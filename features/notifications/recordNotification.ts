import type { AppContext } from '../../rocketchat/AppContext';
import type { MessageRef, PostedAction } from '../../storage/records';
import { inMessage, isOwn, type Notification } from './Notification';
import { NotificationCaches } from './NotificationCaches';
import { joined } from './RecentlyPosted';

/**
 * Keeps for whoever comes next what is told to rooms of which it is not noted yet. Where nothing ever joins a message
 * its id is enough.
 */
export async function recordPosted(
  context: AppContext,
  notification: Notification,
  roomNotifications: MessageRef[],
): Promise<void> {
  const { action, boardId, settings, posted } = notification;
  const known = posted.find((entry) => entry.action.id === action.id);
  const posts = roomNotifications.filter(
    ({ roomId }) => !known?.posts.some((post) => post.roomId === roomId),
  );
  if (settings.mergeSeconds <= 0 || !posts.length) return;
  const entry: PostedAction = { kind: 'posted', boardId, action, at: known?.at ?? Date.now(), posts };
  const joins = posts.filter((post) => !isOwn(action, post));
  if (joins.length || posts.some(({ bulk }) => bulk)) {
    // What is joined was noted for a short while only, as nothing had joined it.
    const bases = joins.map((post) => inMessage(posted, post)).filter((entries) => entries.length === 1);
    const together = new Set([...bases.flat(), entry]);
    await Promise.all([...together].map((each) => context.activityLog.addMerged(each)));
  } else {
    await context.activityLog.addFirst(entry);
  }
  remember(context, notification, entry);
}

/** Notes that a room is told this action by another message than was noted. */
export async function recordMessage(
  context: AppContext,
  notification: Notification,
  post: MessageRef,
): Promise<void> {
  const known = notification.posted.find((entry) => entry.action.id === notification.action.id);
  if (!known) return;
  const entry: PostedAction = { ...known, posts: [post] };
  remember(context, notification, entry);
  await context.activityLog.addMerged(entry);
}

function remember(context: AppContext, { posted }: Notification, entry: PostedAction): void {
  const at = posted.findIndex(({ action }) => action.id === entry.action.id);
  if (at < 0) posted.push(entry);
  else posted.splice(at, 1, joined(entry, posted[at]));
  context.caches.of(NotificationCaches).recent.remember(entry);
}
