import type { Told, ToldPost } from '../../storage/records';
import type { AppContext } from '../../rocketchat/AppContext';
import { inMessage, isOwn, type News } from './Notification';
import { joined } from './RecentlyPosted';
import { NewsMemory } from './NotificationCaches';

/**
 * Keeps for whoever comes next what is told to rooms of which it is not noted yet. Where nothing ever joins a message
 * its id is enough.
 */
export async function noteTold(context: AppContext, news: News, tellings: ToldPost[]): Promise<void> {
  const { action, boardId, voice, told } = news;
  const known = told.find((entry) => entry.action.id === action.id);
  const posts = tellings.filter(({ roomId }) => !known?.posts.some((post) => post.roomId === roomId));
  if (voice.mergeSeconds <= 0 || !posts.length) return;
  const entry: Told = { kind: 'told', boardId, action, at: known?.at ?? Date.now(), posts };
  const joins = posts.filter((post) => !isOwn(action, post));
  if (joins.length || posts.some(({ burst }) => burst)) {
    // What is joined was noted for a short while only, as nothing had joined it.
    const bases = joins.map((post) => inMessage(told, post)).filter((entries) => entries.length === 1);
    const together = new Set([...bases.flat(), entry]);
    await Promise.all([...together].map((each) => context.journal.addMerged(each)));
  } else {
    await context.journal.addFirst(entry);
  }
  remember(context, news, entry);
}

/** Notes that a room is told this action by another message than was noted. */
export async function noteOtherwise(context: AppContext, news: News, post: ToldPost): Promise<void> {
  const known = news.told.find((entry) => entry.action.id === news.action.id);
  if (!known) return;
  const entry: Told = { ...known, posts: [post] };
  remember(context, news, entry);
  await context.journal.addMerged(entry);
}

function remember(context: AppContext, { told }: News, entry: Told): void {
  const at = told.findIndex(({ action }) => action.id === entry.action.id);
  if (at < 0) told.push(entry);
  else told.splice(at, 1, joined(entry, told[at]));
  context.memory.of(NewsMemory).recent.remember(entry);
}
