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
 * The content of an existing message with these actions: in the style it was created with, whatever the room's options
 * are now. With blocks, clients show no text, and every process sees alike which of the two a message has. The card is
 * requested during the message's turn: an earlier one could undo what a click has shown since.
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
