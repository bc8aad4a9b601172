import type { AppContext } from '../../rocketchat/AppContext';
import type { Posted } from '../../rocketchat/messages/editMessage';
import type { Post } from '../../rocketchat/messages/postMessage';
import type { PostedAction, Subscription } from '../../storage/records';
import { cardToShow } from './cardToShow';
import { inOrder, type Notification, type RoomNotification, toPost } from './Notification';

interface Growth {
  roomNotification: RoomNotification;
  entries: readonly PostedAction[];
  now: Posted;
}

/**
 * A message that is there, as it tells these actions: in the style it was begun with, whatever the room wants by
 * now. Beside blocks clients show no text, and which of the two a message has every process sees alike. The card is
 * asked for in the message's turn: one from before could undo what a click has shown since.
 */
export async function renderOn(
  context: AppContext,
  notification: Notification,
  { roomNotification, entries, now }: Growth,
): Promise<Post> {
  const { recipient, post } = roomNotification;
  const style: Subscription['style'] = now.blocks.length ? 'detailed' : 'compact';
  const isShown = style === 'detailed' && !post.bulk;
  const card = isShown ? await cardToShow(context, notification.action) : undefined;
  const begun: RoomNotification = {
    post,
    recipient: { ...recipient, subscription: { ...recipient.subscription, style } },
  };
  return toPost({ ...notification, card }, begun, inOrder(entries));
}
