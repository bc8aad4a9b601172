import type { Told, ToldPost } from '../../storage/records';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { messageId } from '../messageId';
import { postToRoom, putInRoom } from '../postToRoom';
import { assign } from './assign';
import { findHearers, type Hearer } from './audience';
import { inMessage, inOrder, type News, toPost, wordFor } from './News';
import { noteTrouble, noteWell } from './troubles';

interface Telling {
  hearer: Hearer;
  post: ToldPost;
}

/**
 * Tells an action in every room that wants to hear of it, each once.
 * @returns false where a room has not heard of it for a reason that may pass: then the same action should come
 * again, and only that room is told
 * @throws where nothing could be told for such a reason
 */
export async function tellRooms(
  context: AppContext,
  { action, boardId, records }: Pick<News, 'action' | 'boardId' | 'records'>,
): Promise<boolean> {
  const now = Date.now();
  const { recent, cards } = context.memory.news;
  cards.learn(action, now);
  const voice = records.webhook?.voice ?? (await context.settings());
  const told = recent.with(boardId, { stored: records.told, now });
  const news: News = { action, boardId, records, voice, told };
  const hearers = await findHearers(context, action, records.links);
  const mergeFor = voice.mergeSeconds * 1000;
  const tellings: Telling[] = hearers
    .filter((hearer) => wordFor(news, hearer, [action]) !== undefined)
    .map((hearer) => ({
      hearer,
      post: assign({ action, roomId: hearer.link.roomId, told, now, mergeFor }),
    }));
  if (!tellings.length) return true;
  const noted = note(context, news, { posts: tellings.map(({ post }) => post), now });
  // Whoever waits for it hears of a failure; nobody else shall.
  noted.catch(() => undefined);
  const done = await Promise.all(tellings.map((telling) => tellRoom(context, news, { ...telling, noted })));
  await noted;
  return done.every(Boolean);
}

/** @param noted resolves when the action is in the store */
async function tellRoom(
  context: AppContext,
  news: News,
  { hearer, post, noted }: Telling & { noted: Promise<void> },
): Promise<boolean> {
  const { roomId } = hearer.link;
  const links = news.records.links.filter((link) => link.roomId === roomId);
  try {
    if (isOwn(news, post)) {
      const actions = [news.action];
      await postToRoom(context, await toPost(context, news, { hearer, messageId: post.messageId, actions }));
    } else {
      await noted;
      await grow(context, news, { hearer, post });
    }
    await noteWell(context, links);
    return true;
  } catch (error) {
    logError(error, context, 'delivery');
    return noteTrouble(context, links);
  }
}

/** So many processes may add to one message at the same moment. */
const TRIES = 3;

/**
 * Makes a message tell all that belongs into it. Another process may do so at the same moment with what it knows:
 * whoever finds more in the store than the message told writes it again.
 */
async function grow(context: AppContext, news: News, { hearer, post }: Telling): Promise<void> {
  let entries = inMessage(news.told, post);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const actions = inOrder(entries.map(({ action }) => action));
    await putInRoom(context, await toPost(context, news, { hearer, messageId: post.messageId, actions }));
    const { told: stored } = await context.links.ofBoard(news.boardId);
    const known = context.memory.news.recent.with(news.boardId, { stored, now: Date.now() });
    const found = inMessage(known, post);
    if (found.length <= entries.length) return;
    entries = found;
  }
}

/** Keeps what is told for whoever comes next. Where nothing ever joins a message its id is enough. */
async function note(
  context: AppContext,
  news: News,
  { posts, now }: { posts: ToldPost[]; now: number },
): Promise<void> {
  const { action, boardId, voice, told } = news;
  if (voice.mergeSeconds <= 0 || told.some((entry) => entry.action.id === action.id)) return;
  const entry: Told = { kind: 'told', boardId, action, at: now, posts };
  const joins = posts.filter((post) => !isOwn(news, post));
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

const isOwn = ({ action }: News, { roomId, messageId: id }: ToldPost): boolean =>
  id === messageId(action.id, roomId);
