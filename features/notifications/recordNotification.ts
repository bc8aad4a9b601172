import type { AppContext } from '../../rocketchat/AppContext';
import type { MessageRef, PostedAction } from '../../storage/records';
import { inMessage, isOwn, type Notification } from './Notification';
import { NotificationCaches } from './NotificationCaches';
import { joined } from './RecentlyPosted';

/**
 * Records what is being posted in rooms that have no record yet, for later deliveries. If nothing is ever merged, the
 * message's id is enough.
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
    // An unmerged post was recorded only for a short while.
    const bases = joins.map((post) => inMessage(posted, post)).filter((entries) => entries.length === 1);
    const together = new Set([...bases.flat(), entry]);
    await Promise.all([...together].map((each) => context.activityLog.addMerged(each)));
  } else {
    await context.activityLog.addFirst(entry);
  }
  remember(context, notification, entry);
}

/** Records that a room got this action in another message than was recorded. */
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
