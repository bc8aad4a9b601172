import { speak } from '../../i18n/texts';
import type { Told } from '../../storage/records';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { changePost, type Posted } from '../changePost';
import { PostUnderWay, storedId } from '../postOnce';
import { findPosted, type Post, postToRoom } from '../postToRoom';
import { roomOfActor } from './acted';
import { assign } from './assign';
import { cardToShow } from './cardToShow';
import { findHearers, type Hearer } from './audience';
import { drawOn } from './drawOn';
import { inMessage, inOrder, isOwn, type News, ownPost, type Telling, toPost, wordFor } from './News';
import { noteOtherwise, noteTold } from './note';
import { ensureThread } from './threads';
import { noteTrouble, noteWell } from './troubles';

/**
 * Tells an action in every room that wants to hear of it, each once.
 * @returns false where a room has not heard of it for a reason that may pass: then the same action should come
 * again, and only that room is told
 * @throws where nothing could be told for such a reason
 */
export async function tellRooms(
  context: AppContext,
  { action: told, boardId, records }: Pick<News, 'action' | 'boardId' | 'records'>,
): Promise<boolean> {
  const { recent, cards } = context.memory.news;
  cards.learn(told);
  const action = withName(told, cards.nameOf(told.card?.id ?? ''));
  const news: News = {
    action,
    boardId,
    appId: context.memory.appId,
    records,
    voice: records.webhook?.voice ?? (await context.settings()),
    told: recent.with(boardId, { stored: records.told, now: Date.now() }),
    worded: new Map(),
  };
  const actorsRoom = await roomOfActor(context, action, records);
  const links = records.links.filter(({ roomId }) => roomId !== actorsRoom);
  const hearers = (await findHearers(context, action, links)).filter(
    (hearer) => wordFor(news, hearer, [action]) !== undefined,
  );
  if (!hearers.length) return true;
  const tellings = await Promise.all(hearers.map((hearer) => place(context, news, hearer)));
  const posts = tellings.map(({ post }) => post);
  if (tellings.some(({ hearer, post }) => hearer.link.style === 'detailed' && isOwn(action, post)))
    news.card = await cardToShow(context, action);
  const noted = noteTold(context, news, posts);
  // Whoever waits for it hears of a failure; nobody else shall.
  noted.catch(() => undefined);
  const done = await Promise.all(tellings.map((telling) => tellRoom(context, news, { ...telling, noted })));
  await noted;
  return done.every(Boolean);
}

/** Trello does not say what a card was called that is gone. */
const withName = (action: News['action'], name: string | undefined): News['action'] =>
  action.card && !action.card.name && name ? { ...action, card: { ...action.card, name } } : action;

/** Which message tells it. One that has a message of its own, though no note says so, joins no other. */
async function place(context: AppContext, { action, told, voice }: News, hearer: Hearer): Promise<Telling> {
  const { roomId } = hearer.link;
  const mergeFor = voice.mergeSeconds * 1000;
  const assigned = assign({ action, roomId, told, now: Date.now(), mergeFor });
  const post = { ...assigned, events: assigned.events ?? hearer.events };
  const isKnown = told.some((entry) => entry.action.id === action.id);
  if (isKnown || isOwn(action, post)) return { hearer, post };
  const own = ownPost(action, roomId);
  return {
    hearer,
    post: (await findPosted(context, own.messageId)) ? { ...own, events: post.events } : post,
  };
}

/** @param noted resolves when the action is in the store */
async function tellRoom(
  context: AppContext,
  news: News,
  { noted, ...telling }: Telling & { noted: Promise<void> },
): Promise<boolean> {
  const { roomId } = telling.hearer.link;
  const links = news.records.links.filter((link) => link.roomId === roomId);
  try {
    if (isOwn(news.action, telling.post)) {
      await begin(context, news, telling);
    } else {
      await noted;
      await grow(context, news, telling);
    }
    await noteWell(context, links);
    return true;
  } catch (error) {
    if (error instanceof PostUnderWay) return false;
    logError(error, context, 'delivery');
    return noteTrouble(context, links);
  }
}

/** Posts the action's own message. What sums up many cards belongs in no card's thread. */
async function begin(context: AppContext, news: News, telling: Telling): Promise<void> {
  const { action, records, voice } = news;
  const { link } = telling.hearer;
  const say = speak(voice.language);
  const thread = { link, action, say, senderId: records.webhook?.appUserId };
  const threadId = telling.post.burst ? undefined : await ensureThread(context, thread);
  // What others have joined to it while it could not be posted comes with it.
  const joined = inMessage(news.told, telling.post);
  const actions = joined.length > 1 ? inOrder(joined) : [action];
  await postToRoom(context, { ...toPost(news, telling, actions), threadId });
}

/** So many processes may add to one message at the same moment. */
const TRIES = 3;

/**
 * Makes a message tell all that belongs into it. Another process may do so at the same moment with what it knows:
 * whoever finds more in the store than the message told writes it again. A message that is gone stays so, whoever
 * deleted it: the action gets one of its own.
 */
async function grow(context: AppContext, news: News, telling: Telling): Promise<void> {
  const { post, hearer } = telling;
  let entries = inMessage(news.told, post);
  const lookUp = async (): Promise<Told[]> => {
    const { told: stored } = await context.links.ofBoard(news.boardId);
    return inMessage(context.memory.news.recent.with(news.boardId, { stored, now: Date.now() }), post);
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    let isAgain = false;
    const draw = async (now: Posted): Promise<Post> => {
      if (isAgain) entries = await lookUp();
      isAgain = true;
      return drawOn(context, news, { telling, entries, now });
    };
    const senderId = news.records.webhook?.appUserId;
    const id = await storedId(context, post.messageId);
    if (!(await changePost(context, { id, senderId, draw }))) {
      const own = { ...ownPost(news.action, post.roomId), events: post.events };
      await noteOtherwise(context, news, own);
      const card = hearer.link.style === 'detailed' ? await cardToShow(context, news.action) : undefined;
      await begin(context, { ...news, card }, { hearer, post: own });
      return;
    }
    const found = await lookUp();
    if (found.length <= entries.length) return;
    entries = found;
  }
}
