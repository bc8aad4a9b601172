import { type Translate, translator } from '../../i18n/texts';
import { messageId } from '../../rocketchat/messages/messageId';
import type { Post } from '../../rocketchat/messages/postMessage';
import type {
  BoardRecords,
  MessageRef,
  NotificationSettings,
  PostedAction,
  Subscription,
} from '../../storage/records';
import { type Action, timeKey } from '../../trello/Action';
import { describeActions } from '../../trello/describe/describeActions';
import { formatDate } from '../../trello/describe/formatDate';
import type { DescribeOptions } from '../../trello/describe/pieces';
import type { FullCard } from '../../trello/models';
import type { CardView } from '../../ui/cardAnswer';
import { eventAnswer, excerptLength } from '../../ui/eventAnswer';
import { isInScope, scopeOf } from '../boards/boardAccess';
import type { Recipient } from './recipients';

/** An action on its way to the rooms of its board. */
export interface Notification {
  action: Action;
  boardId: string;
  appId: string;
  records: BoardRecords;
  settings: NotificationSettings;
  /** what was recently posted in rooms, including this action once it is recorded */
  posted: PostedAction[];
  /** sentences by content and reader: most rooms get the same */
  described: Map<string, string | undefined>;
  /** the action's card in its current state, if available; requested once, when the first room needs it */
  askCard: () => Promise<FullCard | undefined>;
  /** the card to show */
  card?: FullCard;
}

/** An action and its message in one room. */
export interface RoomNotification {
  recipient: Recipient;
  post: MessageRef;
  /** whether a record of an earlier delivery says so */
  isNoted?: boolean;
}

/** @returns undefined if the room wants none of it */
export function describeFor(
  notification: Notification,
  recipient: Recipient,
  given: Action[],
): string | undefined {
  const { subscription, events } = recipient;
  const actions = given.map((action) => asSeen(action, recipient));
  const { language, timeZone } = notification.settings;
  const isDetailed = subscription.style === 'detailed';
  const wanted = new Map(
    actions.map(({ id }) => [id, wantedOf(notification, id, subscription.roomId) ?? events]),
  );
  const names = actions.filter((action, at) => action !== given[at]).map(({ id }) => id);
  const input = JSON.stringify([isDetailed, names, ...wanted]);
  if (!notification.described.has(input)) {
    const options: DescribeOptions = {
      t: translator(language),
      date: (iso) => formatDate(iso, { zone: timeZone, language }),
      excerpt: excerptLength(isDetailed),
    };
    notification.described.set(
      input,
      describeActions(actions, ({ id }) => wanted.get(id) ?? [], options),
    );
  }
  return notification.described.get(input);
}

/** A card that mirrors another one has the original's title, if the room may see it. */
export function asSeen(action: Action, { sees }: Recipient): Action {
  const { card } = action;
  if (!card?.mirrored || !sees?.(card.mirrored)) return action;
  return { ...action, card: { ...card, name: card.mirrored.name } };
}

/** A message keeps what it has said, even if the room's options change. */
const wantedOf = ({ posted }: Notification, actionId: string, roomId: string): string[] | undefined =>
  posted.find(({ action }) => action.id === actionId)?.posts.find((post) => post.roomId === roomId)?.events;

/** A card that has left a linked list gets one more notification, but is not shown. */
const isSeen = (subscriptions: Subscription[], { roomId, boardId }: Subscription, card: FullCard): boolean =>
  isInScope(
    scopeOf(
      'linked',
      subscriptions.filter((subscription) => subscription.roomId === roomId),
      boardId,
    ),
    card,
  );

const rendering = (
  { settings: { timeZone, language }, appId }: Notification,
  t: Translate,
  card: FullCard,
): CardView => ({
  t,
  card,
  date: (iso) => formatDate(iso, { zone: timeZone, language }),
  now: new Date(),
  // Every click there carries its thread.
  buttons: { appId },
});

/** The message for these actions, oldest first. */
export function toPost(
  notification: Notification,
  { recipient, post }: RoomNotification,
  actions: Action[],
): Post & { id: string } {
  const { subscription } = recipient;
  const { action, records, settings } = notification;
  const text = describeFor(notification, recipient, actions) ?? '';
  const isDetailed = subscription.style === 'detailed';
  const t = translator(settings.language);
  // A summary of many cards shows none of them.
  const card =
    notification.card && !post.bulk && isSeen(records.subscriptions, subscription, notification.card)
      ? notification.card
      : undefined;
  return {
    ...eventAnswer({ t, action, text, isDetailed, card: card && rendering(notification, t, card) }),
    roomId: subscription.roomId,
    id: post.messageId,
    senderId: records.webhook?.appUserId,
  };
}

export const inMessage = (
  posted: readonly PostedAction[],
  { roomId, messageId: id }: MessageRef,
): PostedAction[] =>
  posted.filter(({ posts }) => posts.some((post) => post.roomId === roomId && post.messageId === id));

/** In the order of events on Trello, however the deliveries arrived. */
export const inOrder = (entries: readonly PostedAction[]): Action[] =>
  entries.map(({ action }) => action).sort((a, b) => (timeKey(a) < timeKey(b) ? -1 : 1));

export const ownPost = ({ id }: Action, roomId: string): MessageRef => ({
  roomId,
  messageId: messageId(id, roomId),
});

export const isOwn = (action: Action, post: MessageRef): boolean =>
  post.messageId === ownPost(action, post.roomId).messageId;
