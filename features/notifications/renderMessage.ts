import type { Link, Told } from '../../storage/records';
import type { AppContext } from '../../rocketchat/AppContext';
import type { Posted } from '../../rocketchat/messages/editMessage';
import type { Post } from '../../rocketchat/messages/postMessage';
import { cardToShow } from './cardToShow';
import { inOrder, type News, type Telling, toPost } from './Notification';

interface Growth {
  telling: Telling;
  entries: readonly Told[];
  now: Posted;
}

/**
 * A message that is there, as it tells these actions: in the style it was begun with, whatever the room wants by
 * now. Beside blocks clients show no text, and which of the two a message has every process sees alike. The card is
 * asked for in the message's turn: one from before could undo what a click has shown since.
 */
export async function drawOn(
  context: AppContext,
  news: News,
  { telling, entries, now }: Growth,
): Promise<Post> {
  const { hearer, post } = telling;
  const style: Link['style'] = now.blocks.length ? 'detailed' : 'compact';
  const isShown = style === 'detailed' && !post.burst;
  const card = isShown ? await cardToShow(context, news.action) : undefined;
  const begun: Telling = { post, hearer: { ...hearer, link: { ...hearer.link, style } } };
  return toPost({ ...news, card }, begun, inOrder(entries));
}
