import type { Link } from '../../storage/records';
import { isEventGroup } from '../../trello/eventGroups';
import type { CardFacts } from '../../trello/filters';
import { mirroredIn } from '../../trello/find';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { mirroredBy, sightOf } from '../boards/mirrorCards';
import { findPosted } from '../../rocketchat/messages/postMessage';
import { scheduleRepair } from '../webhooks/scheduleReconcile';
import { roomOfActor } from './suppressEcho';
import { assign } from './chooseMessage';
import { askOnce, hasToAsk, type Hearer, judge, type Room, roomsOf, type Verdict } from './recipients';
import { findFacts } from './cardFacts';
import { cardToShow } from './cardToShow';
import { isOwn, type News, ownPost, type Telling, wordFor } from './Notification';
import { noteTold } from './recordNotification';
import { doneBefore, type Outcome, settle } from './recordOutcomes';
import { tellRoom } from './notifyRoom';
import { NewsMemory } from './NotificationCaches';

/**
 * Tells an action in every room that wants to hear of it, each once. Rooms that need nothing more are told at once.
 * @returns false where a room has not heard of it for a reason that may pass: then the same action should come
 * again, and only that room is told
 * @throws where what was told could not be noted
 */
export async function tellRooms(
  context: AppContext,
  delivery: Pick<News, 'action' | 'boardId' | 'records'>,
): Promise<boolean> {
  const news = await newsOf(context, delivery);
  const { action, records } = news;
  const actorsRoom = await roomOfActor(context, action, records);
  const done = doneBefore(news);
  const links = records.links.filter(({ roomId }) => roomId !== actorsRoom && !done.has(roomId));
  const isWorded = (link: Link): boolean =>
    wordFor(news, { link, events: link.events.filter(isEventGroup) }, [action]) !== undefined;
  const rooms = roomsOf(links, action, isWorded);
  if (rooms.length) news.action = await withMirrored(context, action);
  const groups = [rooms.filter((room) => !hasToAsk(room)), rooms.filter(hasToAsk)];
  const { hasThreads } = context.memory.limits;
  const outcomes = await Promise.all(groups.map((group) => tellGroup(context, news, group)));
  if (context.memory.limits.hasThreads !== hasThreads) await lookAgain(context);
  return settle(context, news, outcomes.flat());
}

/** Threads were switched off or on: the admins are told by the look at the settings. */
async function lookAgain(context: AppContext): Promise<void> {
  try {
    await scheduleRepair(context.modify.getScheduler());
  } catch (error) {
    logError(error, context, 'delivery');
  }
}

async function newsOf(
  context: AppContext,
  { action: told, boardId, records }: Pick<News, 'action' | 'boardId' | 'records'>,
): Promise<News> {
  const { recent, cards } = context.memory.of(NewsMemory);
  cards.learn(told);
  const action = withName(told, cards.nameOf(told.card?.id ?? ''));
  let card: ReturnType<typeof cardToShow> | undefined;
  return {
    action,
    askCard: () => (card ??= cardToShow(context, action)),
    boardId,
    appId: context.memory.appId,
    records,
    voice: records.webhook?.voice ?? (await context.settings()),
    told: recent.with(boardId, { stored: records.told, now: Date.now() }),
    worded: new Map(),
  };
}

/** Trello does not say what a card was called that is gone. */
const withName = (action: News['action'], name: string | undefined): News['action'] =>
  action.card && !action.card.name && name ? { ...action, card: { ...action.card, name } } : action;

/** What the card is called that this one mirrors is noted, so that it is asked for once. */
async function withMirrored(context: AppContext, action: News['action']): Promise<News['action']> {
  const { card } = action;
  const id = mirroredIn(card?.name);
  if (!card || id === undefined) return action;
  const mirrored = (await mirroredBy(context, [id])).get(id);
  return mirrored ? { ...action, card: { ...card, mirrored } } : action;
}

/** What is known of a room before anything is told there. */
interface Prepared {
  room: Room;
  verdict: Verdict;
  telling?: Telling;
}

/** Notes and tells what these rooms want to hear. @throws where it could not be noted */
async function tellGroup(context: AppContext, news: News, rooms: Room[]): Promise<Outcome[]> {
  const facts = askOnce(rooms, (needed) => findFacts(context, news.action, needed));
  const prepared = await Promise.all(rooms.map((room) => prepare(context, news, { room, facts })));
  const tellings = prepared.flatMap(({ telling }) => telling ?? []);
  const noted = noteTold(
    context,
    news,
    tellings.map(({ post }) => post),
  );
  // Whoever waits for it hears of a failure; nobody else shall.
  noted.catch(() => undefined);
  const outcomes = await Promise.all(prepared.map((each) => serve(context, news, { ...each, noted })));
  await noted;
  return outcomes;
}

async function prepare(
  context: AppContext,
  news: News,
  { room, facts }: { room: Room; facts: () => Promise<CardFacts> },
): Promise<Prepared> {
  const verdict = await judge(context, { action: news.action, facts }, room);
  const { hearer, checked } = verdict;
  if (!hearer) return { room, verdict };
  try {
    hearer.sees = await sightFor(context, news, hearer);
    return { room, verdict, telling: await place(context, news, hearer) };
  } catch (error) {
    return { room, verdict: { checked, unknown: [{ link: hearer.link, error }] } };
  }
}

/** Asked only where this action, or one that it may be told with, is about a mirror. */
async function sightFor(
  context: AppContext,
  { action, told }: News,
  { link }: Hearer,
): Promise<Hearer['sees']> {
  const isAsked = [{ action }, ...told].some((each) => each.action.card?.mirrored);
  return isAsked ? sightOf(context, link.roomId) : undefined;
}

/** Which message tells it. One that has a message of its own, though no note says so, joins no other. */
async function place(context: AppContext, { action, told, voice }: News, hearer: Hearer): Promise<Telling> {
  const { roomId } = hearer.link;
  const mergeFor = voice.mergeSeconds * 1000;
  const assigned = assign({ action, roomId, told, now: Date.now(), mergeFor });
  const post = { ...assigned, events: assigned.events ?? hearer.events };
  const known = told.find((entry) => entry.action.id === action.id);
  const isKnown = known?.posts.some((each) => each.roomId === roomId);
  if (isKnown || isOwn(action, post)) return { hearer, post, isNoted: isKnown };
  const own = ownPost(action, roomId);
  return {
    hearer,
    post: (await findPosted(context, own.messageId)) ? { ...own, events: post.events } : post,
  };
}

/** @param noted resolves when the action is in the store */
async function serve(
  context: AppContext,
  news: News,
  { room, verdict, telling, noted }: Prepared & { noted: Promise<void> },
): Promise<Outcome> {
  const { links } = room;
  const roomId = links[0]?.roomId ?? '';
  const checked = verdict.checked.filter(({ trouble }) => trouble === 'unchecked');
  const [unknown] = verdict.unknown;
  if (!verdict.hearer && unknown) {
    const trouble = unknown.error instanceof TrelloError ? 'unchecked' : 'failing';
    const silent = verdict.unknown.map(({ link }) => link);
    return { roomId, well: checked, failure: { links: silent, trouble, error: unknown.error } };
  }
  try {
    if (telling) await tellRoom(context, news, { ...telling, noted });
    const served = telling ? links.filter(({ trouble }) => trouble !== 'unchecked') : [];
    return { roomId, well: [...checked, ...served] };
  } catch (reason) {
    return { roomId, well: checked, failure: { links, trouble: 'failing', error: reason } };
  }
}
