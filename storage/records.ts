import type { Action } from '../trello/Action';
import type { Style, SubscriptionFilters } from '../trello/filters';

/** Every kind of record in the store. What changes in one needs a step in migrations.ts: see CONTRIBUTING.md. */
export interface Records {
  subscription: Subscription;
  webhook: BoardWebhook;
  posted: PostedAction;
  ownAction: OwnAction;
  outcome: ActOutcome;
  failedTry: FailedTry;
  removed: RemovedPost;
  choices: PersonalChoices;
  member: ConnectedMember;
  idempotencyKey: IdempotencyKey;
  postAttempt: PostAttempt;
  setup: SetupState;
}

export type Kind = keyof Records;
export type AnyRecord = Records[Kind];

/** What a room follows: a whole board, or one list or card of it. */
export interface SubscribedModel {
  type: 'board' | 'list' | 'card';
  id: string;
  name: string;
  /** of a board or a card: the end of its address */
  shortLink?: string;
}

/** What can be chosen for a subscription: each is one row in features/subscriptions/options/subscriptionOptions.ts. */
export interface SubscriptionOptions extends SubscriptionFilters {
  style: Style;
  /** whether each card has a thread of its own */
  isThreaded: boolean;
}

/** A room follows something on a board. There is one link for a room and a model, wherever it was made. */
export interface Subscription extends SubscriptionOptions {
  kind: 'subscription';
  /** who made it: a line of the settings page, or somebody in the room */
  source: 'settings' | 'room';
  roomId: string;
  /** as people see it; of a direct room, of its people */
  roomName: string;
  boardId: string;
  boardShortLink: string;
  boardName: string;
  model: SubscribedModel;
  /** the user who made it in the room: hears of its troubles */
  subscribedBy?: string;
  /** why nothing can be posted, once somebody was told of it */
  failure?: string;
}

/** How the app speaks in rooms: kept with the webhook, so that a delivery need not read the settings. */
export interface NotificationSettings {
  /** an IANA name */
  timeZone: string;
  /** of the catalogue of sentences */
  language: string;
  /** how long a member's actions on a card go into one message; 0 for never */
  mergeSeconds: number;
}

/** What Trello calls for a board; one per board, however many rooms follow it. */
export interface BoardWebhook {
  kind: 'webhook';
  boardId: string;
  boardName: string;
  /** exactly as given to Trello: its signature covers this text */
  callbackUrl: string;
  /** what it was before the server's address changed: Trello may still be trying to deliver there */
  earlierUrl?: string;
  /** Trello's id; missing while it is being made */
  webhookId?: string;
  /** the app's own user, so that posting needs no look-up */
  appUserId: string;
  settings: NotificationSettings;
}

/** An action that rooms have heard of lately: what a message was made of, and that it was told at all. */
export interface PostedAction {
  kind: 'posted';
  boardId: string;
  action: Action;
  /** when the delivery came, in ms since 1970 */
  at: number;
  posts: MessageRef[];
  /** where the store keeps it */
  bucket?: string;
}

export interface MessageRef {
  roomId: string;
  /** the message that tells it, maybe with others */
  messageId: string;
  /** of a message that sums up one kind of event on several cards */
  bulk?: string;
  /** event groups that the room wanted to hear of this action, whatever it wants since */
  events?: string[];
}

/** Somebody is doing something to a board from a room: that room need not hear of it from Trello as well. */
export interface OwnAction {
  kind: 'ownAction';
  actId: string;
  boardId: string;
  roomId: string;
  /** ms since 1970 */
  at: number;
  /** unknown while a card is being made: then its title says which */
  cardId?: string;
  cardName?: string;
  /** whom Trello will name; absent where that could not be learnt, and then no action counts as one of this */
  memberId?: string;
  /** by the workspace's account, which people may use on Trello as well */
  byWorkspace?: true;
  /** of a comment, by which it is told from others: see `markOfText` */
  textMark?: string;
  /** Trello's types of the actions that come of it, one for each; of `updateCard` with the field: `updateCard.due` */
  expected: string[];
  /** where the store keeps it */
  bucket?: string;
}

/** What became of an act. There may be several of one. */
export interface ActOutcome {
  kind: 'outcome';
  actId: string;
  boardId: string;
  /** ms since 1970 */
  at: number;
  /** Trello refused it */
  isRefused?: true;
  /** Trello did not say whether it was done */
  isUnknownOutcome?: true;
  /** of the card it made */
  cardId?: string;
  /** an action that came of it, and as which of the expected ones it counts */
  matched?: { actionId: string; as: string };
  /** where the store keeps it */
  bucket?: string;
}

/** A delivery that not every room could be told of, so that Trello sends it again. */
export interface FailedTry {
  kind: 'failedTry';
  boardId: string;
  actionId: string;
  /** ms since 1970 */
  at: number;
  /** ids of the rooms for which nothing is left to do */
  done: string[];
  /** ids of the rooms that have to wait for the next try */
  missing: string[];
  /** where the store keeps it */
  bucket?: string;
}

/** Somebody has removed a message, maybe one that told news of the board. */
export interface RemovedPost {
  kind: 'removed';
  boardId: string;
  messageId: string;
  /** ms since 1970 */
  at: number;
  /** where the store keeps it */
  bucket?: string;
}

export interface BoardRecords {
  subscriptions: Subscription[];
  /** whether any room is subscribed: a record that cannot be read counts as well */
  isSubscribed: boolean;
  webhook?: BoardWebhook;
  posted: PostedAction[];
  ownActions: OwnAction[];
  outcomes: ActOutcome[];
  failedTries: FailedTry[];
  removed: RemovedPost[];
}

/** What a user of Rocket.Chat has chosen for themselves. */
export interface PersonalChoices {
  kind: 'choices';
  userId: string;
  /** an IANA name */
  timeZone: string;
}

/** The Trello account that a user of Rocket.Chat has connected. */
export interface ConnectedMember {
  kind: 'member';
  /** in Rocket.Chat */
  userId: string;
  /** at Trello, as are the names */
  memberId: string;
  username: string;
  fullName: string;
  /** encrypted */
  token: string;
  /** false where the person allowed reading only */
  canWrite: boolean;
  /** ISO 8601 */
  connectedAt: string;
}

/** Somebody does what may be done once. */
export interface IdempotencyKey {
  kind: 'idempotencyKey';
  key: string;
  owner: string;
  /** ms since 1970 */
  at: number;
}

/** A process is about to post a message, or has posted it. */
export interface PostAttempt {
  kind: 'postAttempt';
  /** the id the message should have */
  key: string;
  /** tells attempts apart */
  owner: string;
  /** ms since 1970 */
  at: number;
  /** the id the message got, once it is posted */
  messageId?: string;
  /** kept as long as somebody may look for the message */
  isLasting?: true;
}

/** What a line of the settings has come to mean: it goes on meaning it, whatever room and board are called by now. */
export interface LineMeaning {
  /** as the line calls them */
  board: string;
  room: string;
  boardId: string;
  roomId: string;
}

/** How the last look at the settings ended. */
export interface SetupState {
  kind: 'setup';
  /** the user who installed the app: hears of problems unless the settings name somebody */
  adminId?: string;
  /** one sentence each */
  problems?: string[];
  lines?: LineMeaning[];
  /** when settings and rooms were looked at last, in ms since 1970 */
  checkedAt?: number;
  /** looks in a row that failed for a reason that may pass */
  failures?: number;
  /** what the admins were told last, so that they hear it once */
  reported?: string;
  /** when that was, in ms since 1970 */
  reportedAt?: number;
}
