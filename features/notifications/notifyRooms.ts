import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { findPosted } from '../../rocketchat/messages/postMessage';
import type { Subscription } from '../../storage/records';
import { isEventGroup } from '../../trello/eventGroups';
import type { CardFacts } from '../../trello/filters';
import { mirroredIn } from '../../trello/findByName';
import { TrelloError } from '../../trello/TrelloError';
import { mirroredBy, visibleCards } from '../boards/mirrorCards';
import { scheduleRepair } from '../webhooks/scheduleReconcile';
import { findFacts } from './cardFacts';
import { cardToShow } from './cardToShow';
import { chooseMessage } from './chooseMessage';
import { describeFor, isOwn, type Notification, ownPost, type RoomNotification } from './Notification';
import { NotificationCaches } from './NotificationCaches';
import { notifyRoom } from './notifyRoom';
import { askOnce, hasToAsk, judge, type Recipient, type Room, roomsOf, type Verdict } from './recipients';
import { roomsOfReply } from './ownReplies';
import { recordPosted } from './recordNotification';
import { doneBefore, type Outcome, settle } from './recordOutcomes';

/**
 * Posts an action once in every room that wants it. Rooms that need nothing more are served at once.
 * @returns false if a room was not served for a temporary reason: then the same action should be delivered again, and
 * only that room is served
 * @throws if the posts could not be recorded
 */
export async function notifyRooms(
  context: AppContext,
  delivery: Pick<Notification, 'action' | 'boardId' | 'records'>,
): Promise<boolean> {
  const notification = await notificationOf(context, delivery);
  const { action, records } = notification;
  const done = doneBefore(notification);
  const ofReply = roomsOfReply(action, records.sentReplies);
  const subscriptions = records.subscriptions.filter(
    ({ roomId }) => !done.has(roomId) && !ofReply.has(roomId),
  );
  const isDescribed = (subscription: Subscription): boolean =>
    describeFor(notification, { subscription, events: subscription.events.filter(isEventGroup) }, [
      action,
    ]) !== undefined;
  const rooms = roomsOf(subscriptions, action, isDescribed);
  if (rooms.length) notification.action = await withMirrored(context, action);
  const groups = [rooms.filter((room) => !hasToAsk(room)), rooms.filter(hasToAsk)];
  const { hasThreads } = context.caches.limits;
  const outcomes = await Promise.all(groups.map((group) => notifyGroup(context, notification, group)));
  if (context.caches.limits.hasThreads !== hasThreads) await checkAgain(context);
  return settle(context, notification, outcomes.flat());
}

/** Threads were switched on or off: a check of the settings tells the admins. */
async function checkAgain(context: AppContext): Promise<void> {
  try {
    await scheduleRepair(context.modify.getScheduler());
  } catch (error) {
    logError(error, context, 'delivery');
  }
}

async function notificationOf(
  context: AppContext,
  { action: reported, boardId, records }: Pick<Notification, 'action' | 'boardId' | 'records'>,
): Promise<Notification> {
  const { recent, cards } = context.caches.of(NotificationCaches);
  cards.learn(reported);
  const action = withName(reported, cards.nameOf(reported.card?.id ?? ''));
  let card: ReturnType<typeof cardToShow> | undefined;
  return {
    action,
    askCard: () => (card ??= cardToShow(context, action)),
    boardId,
    appId: context.caches.appId,
    records,
    settings: records.webhook?.settings ?? (await context.settings()),
    posted: recent.with(boardId, { stored: records.posted, now: Date.now() }),
    described: new Map(),
  };
}

/** Trello does not give the title of a deleted card. */
const withName = (action: Notification['action'], name: string | undefined): Notification['action'] =>
  action.card && !action.card.name && name ? { ...action, card: { ...action.card, name } } : action;

/** The title of the card that this one mirrors is recorded, so that it is requested once. */
async function withMirrored(
  context: AppContext,
  action: Notification['action'],
): Promise<Notification['action']> {
  const { card } = action;
  const id = mirroredIn(card?.name);
  if (!card || id === undefined) return action;
  const mirrored = (await mirroredBy(context, [id])).get(id);
  return mirrored ? { ...action, card: { ...card, mirrored } } : action;
}

/** What is known of a room before anything is posted there. */
interface Prepared {
  room: Room;
  verdict: Verdict;
  roomNotification?: RoomNotification;
}

/** Records and posts what these rooms want. @throws if it could not be recorded */
async function notifyGroup(
  context: AppContext,
  notification: Notification,
  rooms: Room[],
): Promise<Outcome[]> {
  const facts = askOnce(rooms, (needed) => findFacts(context, notification.action, needed));
  const prepared = await Promise.all(rooms.map((room) => prepare(context, notification, { room, facts })));
  const roomNotifications = prepared.flatMap(({ roomNotification }) => roomNotification ?? []);
  const noted = recordPosted(
    context,
    notification,
    roomNotifications.map(({ post }) => post),
  );
  // A failure is reported where it is awaited, and nowhere else.
  noted.catch(() => undefined);
  const outcomes = await Promise.all(
    prepared.map((each) => serve(context, notification, { ...each, noted })),
  );
  await noted;
  return outcomes;
}

async function prepare(
  context: AppContext,
  notification: Notification,
  { room, facts }: { room: Room; facts: () => Promise<CardFacts> },
): Promise<Prepared> {
  const verdict = await judge(context, { action: notification.action, facts }, room);
  const { recipient, checked } = verdict;
  if (!recipient) return { room, verdict };
  try {
    recipient.sees = await visibleTo(context, notification, recipient);
    return { room, verdict, roomNotification: await chooseFor(context, notification, recipient) };
  } catch (error) {
    return { room, verdict: { checked, unknown: [{ subscription: recipient.subscription, error }] } };
  }
}

/** Asked only if this action, or one that may share its message, is about a mirror. */
async function visibleTo(
  context: AppContext,
  { action, posted }: Notification,
  { subscription }: Recipient,
): Promise<Recipient['sees']> {
  const isAsked = [{ action }, ...posted].some((each) => each.action.card?.mirrored);
  return isAsked ? visibleCards(context, subscription.roomId) : undefined;
}

/**
 * The message for an action. An action with a message of its own, even without a record of it, is added to no other.
 */
async function chooseFor(
  context: AppContext,
  { action, posted, settings }: Notification,
  recipient: Recipient,
): Promise<RoomNotification> {
  const { roomId } = recipient.subscription;
  const mergeFor = settings.mergeSeconds * 1000;
  const chosen = chooseMessage({ action, roomId, posted, now: Date.now(), mergeFor });
  const post = { ...chosen, events: chosen.events ?? recipient.events };
  const known = posted.find((entry) => entry.action.id === action.id);
  const isKnown = known?.posts.some((each) => each.roomId === roomId);
  if (isKnown || isOwn(action, post)) return { recipient, post, isNoted: isKnown };
  const own = ownPost(action, roomId);
  return {
    recipient,
    post: (await findPosted(context, own.messageId)) ? { ...own, events: post.events } : post,
  };
}

/** @param noted resolves when the action is in the store */
async function serve(
  context: AppContext,
  notification: Notification,
  { room, verdict, roomNotification, noted }: Prepared & { noted: Promise<void> },
): Promise<Outcome> {
  const { subscriptions } = room;
  const roomId = subscriptions[0]?.roomId ?? '';
  const checked = verdict.checked.filter(({ failure: deliveryFailure }) => deliveryFailure === 'unchecked');
  const [unknown] = verdict.unknown;
  if (!verdict.recipient && unknown) {
    const deliveryFailure = unknown.error instanceof TrelloError ? 'unchecked' : 'failing';
    const silent = verdict.unknown.map(({ subscription }) => subscription);
    return {
      roomId,
      well: checked,
      failure: { subscriptions: silent, deliveryFailure, error: unknown.error },
    };
  }
  try {
    if (roomNotification) await notifyRoom(context, notification, { ...roomNotification, noted });
    const served = roomNotification
      ? subscriptions.filter(({ failure: deliveryFailure }) => deliveryFailure !== 'unchecked')
      : [];
    return { roomId, well: [...checked, ...served] };
  } catch (reason) {
    return { roomId, well: checked, failure: { subscriptions, deliveryFailure: 'failing', error: reason } };
  }
}
