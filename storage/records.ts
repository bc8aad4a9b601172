import type { Action } from '../trello/Action';
import type { Style, SubscriptionFilters } from '../trello/filters';
import type { UndoableAct } from './cardChanges';
import type { OAuthFlow } from './OAuthFlow';
import type { PendingRequest } from './UserRequest';

/** Every kind of record in the store. A change needs a step in migrations.ts: see CONTRIBUTING.md. */
export interface Records {
  subscription: Subscription;
  webhook: BoardWebhook;
  posted: PostedAction;
  failedTry: FailedTry;
  removed: RemovedPost;
  choices: PersonalChoices;
  member: ConnectedMember;
  idempotencyKey: IdempotencyKey;
  postAttempt: PostAttempt;
  pendingRequest: PendingRequest;
  oauthFlow: OAuthFlow;
  undoableAct: UndoableAct;
  setup: SetupState;
  reply: Reply;
  replyRoom: ReplyRoom;
  sentReply: SentReply;
  retired: Retired;
}

export type Kind = keyof Records;
export type AnyRecord = Records[Kind];

/** What a room is linked to: a whole board, or one list or card of it. */
export interface SubscribedModel {
  type: 'board' | 'list' | 'card';
  id: string;
  name: string;
  /** for a board or a card: the end of its URL */
  shortLink?: string;
}

/** The options of a subscription: each is one row in features/subscriptions/options/subscriptionOptions.ts. */
export interface SubscriptionOptions extends SubscriptionFilters {
  style: Style;
  /** whether each card has a thread of its own */
  isThreaded: boolean;
  /** whether people's replies in these threads become comments */
  takesReplies?: boolean;
}

/** A room's subscription to something on a board. There is one per room and model, wherever it was made. */
export interface Subscription extends SubscriptionOptions {
  kind: 'subscription';
  /** its origin: a line of the settings page, or somebody in the room */
  source: 'settings' | 'room';
  roomId: string;
  /** the displayed name; for a direct room, its people */
  roomName: string;
  boardId: string;
  boardShortLink: string;
  boardName: string;
  model: SubscribedModel;
  /** the user who made it in the room, who is told about its failures */
  subscribedBy?: string;
  /** why nothing can be posted, once somebody was notified of it */
  failure?: string;
}

/** The app's settings for messages in rooms: stored with the webhook, so that a delivery need not read the settings. */
export interface NotificationSettings {
  /** an IANA name */
  timeZone: string;
  /** of the catalogue of sentences */
  language: string;
  /** how long a member's actions on a card go into one message; 0 for never */
  mergeSeconds: number;
}

/** A board's webhook; one per board, for any number of rooms. */
export interface BoardWebhook {
  kind: 'webhook';
  boardId: string;
  boardName: string;
  /** exactly as given to Trello: its signature covers this text */
  callbackUrl: string;
  /** the previous URL, before the server's changed: Trello may still be retrying there */
  earlierUrl?: string;
  /** Trello's id; missing while it is being created */
  webhookId?: string;
  /** the app's own user, so that posting needs no look-up */
  appUserId: string;
  settings: NotificationSettings;
}

/** A recently posted action: what a message consists of, and that it was posted at all. */
export interface PostedAction {
  kind: 'posted';
  boardId: string;
  action: Action;
  /** the delivery's time, in ms since 1970 */
  at: number;
  posts: MessageRef[];
  /** its bucket in the store */
  bucket?: string;
}

export interface MessageRef {
  roomId: string;
  /** the message that contains it, maybe with others */
  messageId: string;
  /** for a message that summarises one kind of event on several cards */
  bulk?: string;
  /** event groups that the room had chosen then, whatever it has chosen since */
  events?: string[];
}

/** A delivery that not every room could be served from, so that Trello repeats it. */
export interface FailedTry {
  kind: 'failedTry';
  boardId: string;
  actionId: string;
  /** ms since 1970 */
  at: number;
  /** ids of the rooms for which nothing is left to do */
  done: string[];
  /** ids of the rooms that wait for the next attempt */
  missing: string[];
  /** its bucket in the store */
  bucket?: string;
}

/** Somebody has removed a message, maybe a notification about the board. */
export interface RemovedPost {
  kind: 'removed';
  boardId: string;
  messageId: string;
  /** ms since 1970 */
  at: number;
  /** its bucket in the store */
  bucket?: string;
}

export interface BoardRecords {
  subscriptions: Subscription[];
  /** whether any room is subscribed: an unreadable record counts as well */
  isSubscribed: boolean;
  webhook?: BoardWebhook;
  posted: PostedAction[];
  failedTries: FailedTry[];
  removed: RemovedPost[];
  sentReplies: SentReply[];
}

/** What a Rocket.Chat user has chosen for themselves. */
export interface PersonalChoices {
  kind: 'choices';
  userId: string;
  /** an IANA name */
  timeZone: string;
}

/** The Trello account that a Rocket.Chat user has connected. */
export interface ConnectedMember {
  kind: 'member';
  /** in Rocket.Chat */
  userId: string;
  /** at Trello, as are the names */
  memberId: string;
  username: string;
  fullName: string;
  /** how it was connected: with a token that the person pasted, or with a click */
  method: 'pasted' | 'oauth';
  /** encrypted; of OAuth, the access token */
  token: string;
  /** of OAuth only: encrypted; works once */
  refreshToken?: string;
  /** of OAuth only: when the access token expires, in ms since 1970 */
  expiresAt?: number;
  /** of OAuth only: the server's URL when the tokens were issued */
  site?: string;
  /** false if the person granted read access only */
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
  /** identifies the attempt */
  owner: string;
  /** ms since 1970 */
  at: number;
  /** the message's actual id, once it is posted */
  messageId?: string;
  /** kept as long as the message may be looked up */
  isLasting?: true;
}

/** The meaning of a line in the settings, which it keeps even if room and board are renamed. */
export interface LineMeaning {
  /** as the line names them */
  board: string;
  room: string;
  boardId: string;
  roomId: string;
}

/** The result of the last check of the settings. */
export interface SetupState {
  kind: 'setup';
  /** the user who installed the app: gets the reports unless the settings name somebody */
  adminId?: string;
  /** one sentence each */
  problems?: string[];
  lines?: LineMeaning[];
  /** when settings and rooms were last checked, in ms since 1970 */
  checkedAt?: number;
  /** consecutive checks that failed for a temporary reason */
  failures?: number;
  /** the last report to the admins, so that it is not repeated */
  reported?: string;
  /** its time, in ms since 1970 */
  reportedAt?: number;
}

/** A reply in a card's thread that is, will be, or could not be a comment on Trello. */
export interface Reply {
  kind: 'reply';
  /** of the reply */
  messageId: string;
  roomId: string;
  threadId: string;
  /** its author, in Rocket.Chat */
  userId: string;
  /** the card's short link */
  shortLink: string;
  /** ms since 1970 */
  at: number;
  /** whether the comment may differ from the reply */
  isPending: boolean;
  /** when somebody last tried again, in ms since 1970 */
  triedAt?: number;
  /** whether it is tried again later, and nobody is at work on it */
  isWaiting?: boolean;
  /** of the text that was sent last: see `markOfComment` */
  mark?: string;
  /** of exactly that text, all of it */
  checksum?: string;
  /** its author's Trello account, once something was sent */
  memberId?: string;
  /** the comment's action, its card and its board, once it exists */
  comment?: { id: string; cardId: string; boardId: string };
}

/** A room with a subscription that takes replies, maybe an earlier one. */
export interface ReplyRoom {
  kind: 'replyRoom';
  roomId: string;
}

/** What a reply has changed on Trello, and its room need not be notified of. */
export interface SentReply {
  kind: 'sentReply';
  boardId: string;
  roomId: string;
  messageId: string;
  cardId: string;
  memberId: string;
  /** ms since 1970 */
  at: number;
  /** of the comment's text; absent for a deletion */
  mark?: string;
  /** unknown while the comment is being created */
  commentId?: string;
  /** Trello has refused it */
  isRefused?: true;
  /** its bucket in the store */
  bucket?: string;
}

/** Of a kind that the app no longer uses, until it is swept. */
export interface Retired {
  kind: 'retired';
  boardId: string;
  /** ms since 1970 */
  at: number;
  /** its bucket in the store */
  bucket?: string;
}
