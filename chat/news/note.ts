import type { Told, ToldPost } from '../../storage/records';
import type { AppContext } from '../AppContext';
import { inMessage, isOwn, type News } from './News';

/** Keeps what is told for whoever comes next. Where nothing ever joins a message its id is enough. */
export async function noteTold(context: AppContext, news: News, posts: ToldPost[]): Promise<void> {
  const { action, boardId, voice, told } = news;
  if (voice.mergeSeconds <= 0 || told.some((entry) => entry.action.id === action.id)) return;
  const entry: Told = { kind: 'told', boardId, action, at: Date.now(), posts };
  const joins = posts.filter((post) => !isOwn(action, post));
  if (joins.length || posts.some(({ burst }) => burst)) {
    // What is joined was noted for a short while only, as nothing had joined it.
    const bases = joins.map((post) => inMessage(told, post)).filter((entries) => entries.length === 1);
    const together = new Set([...bases.flat(), entry]);
    await Promise.all([...together].map((each) => context.journal.addMerged(each)));
  } else {
    await context.journal.addFirst(entry);
  }
  told.push(entry);
  context.memory.news.recent.remember(entry);
}

/** Notes that a room is told this action by another message than was noted; the latest note counts. */
export async function noteOtherwise(context: AppContext, news: News, post: ToldPost): Promise<void> {
  const { action, told } = news;
  const at = told.findIndex((entry) => entry.action.id === action.id);
  const entry = told[at];
  if (!entry) return;
  const others = entry.posts.filter(({ roomId }) => roomId !== post.roomId);
  const changed: Told = { ...entry, posts: [...others, post] };
  told.splice(at, 1, changed);
  context.memory.news.recent.remember(changed);
  await context.journal.addMerged(changed);
}
