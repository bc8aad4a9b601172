/** What Rocket.Chat stores in its collections, under its own field names. Times are Date objects. */

export interface UserRecord {
  _id: string;
  username: string;
  name?: string;
  type: 'user' | 'bot' | 'app';
  active: boolean;
  roles: string[];
  status: 'online' | 'offline';
  statusConnection: 'online' | 'offline';
  /** Hours east of Greenwich; missing if the person's clients never sent it. */
  utcOffset?: number;
  emails?: Array<{ address: string; verified: boolean }>;
  appId?: string;
  createdAt: Date;
  _updatedAt: Date;
  settings?: { preferences: { language?: string } };
}

/** c channel, p private group, d direct, l omnichannel; others as the raw letter. */
export type RoomLetter = 'c' | 'p' | 'd' | 'l' | 'v';

export interface RoomRecord {
  _id: string;
  t: RoomLetter;
  /** The slug; direct rooms have none. */
  name?: string;
  /** The displayed name. */
  fname?: string;
  u?: { _id: string; username: string };
  usernames?: string[];
  uids?: string[];
  usersCount: number;
  msgs: number;
  ts: Date;
  _updatedAt: Date;
  lm?: Date;
  ro?: boolean;
  sysMes?: boolean;
  default?: boolean;
  archived?: boolean;
  encrypted?: boolean;
  topic?: string;
  teamId?: string;
  teamMain?: boolean;
  prid?: string;
  muted?: string[];
  /** people who may write although the room is read-only */
  unmuted?: string[];
  federated?: boolean;
}

export type RoomRole = 'owner' | 'moderator' | 'leader';

export interface SubscriptionRecord {
  _id: string;
  rid: string;
  uid: string;
  roles: RoomRole[];
}

export interface MessageRecord {
  _id: string;
  rid: string;
  u: { _id: string; username: string; name?: string };
  msg: string;
  /** The server's parse of it. */
  md?: unknown;
  ts: Date;
  _updatedAt: Date;
  /** null if an app set it so: searches for messages outside threads then miss the message. */
  tmid?: string | null;
  tshow?: boolean;
  tcount?: number;
  /** Set on system messages, and `rm` on a removed one that stays. */
  t?: string;
  /** Hidden from people: the previous version of an edited or removed message. */
  _hidden?: boolean;
  alias?: string;
  emoji?: string;
  avatar?: string;
  attachments?: Array<Record<string, any>>;
  blocks?: Array<Record<string, any>>;
  groupable?: boolean;
  parseUrls?: boolean;
  /** The URLs that the server would fetch and preview. */
  urls?: Array<{ url: string }>;
  customFields?: Record<string, unknown>;
  reactions?: Record<string, unknown>;
  editedAt?: Date;
  editedBy?: { _id: string; username: string };
  [other: string]: unknown;
}

/** A message that only one person sees; nothing of it is stored. */
export interface Notice extends MessageRecord {
  /** The person it was sent to. */
  to: string;
  /** False if that person was offline: the message is then lost. */
  delivered: boolean;
  /** True if a message with this id already existed. */
  replaced: boolean;
}

export interface JobRecord {
  /** 24 hexadecimal digits, as agenda's. */
  _id: string;
  /** Processor id as the engine names it: the app's own id, an underscore, the app id. */
  name: string;
  type: 'normal' | 'single';
  data: Record<string, unknown>;
  nextRunAt: Date | undefined;
  lastRunAt?: Date;
  lockedAt?: Date | undefined;
  /** Milliseconds between runs of a recurring job. */
  interval?: number;
  failReason?: string;
}

export interface Surface {
  triggerId: string;
  /** For example modal.open, modal.update, contextual_bar.open, errors. */
  type: string;
  user: string;
  view?: Record<string, any>;
  errors?: Record<string, string>;
  viewId?: string;
  /** How it arrived: sent by the app on its own, or as the response to an interaction. */
  by: 'push' | 'answer';
  /** Why clients would not show it. */
  dropped?: 'unknown trigger' | 'trigger already used' | 'trigger too old';
}

export interface OutgoingRequest {
  /** when it was sent */
  at: Date;
  url: string;
  method: string;
  headers: Record<string, string>;
  /** The body as it was sent; undefined if there was none. */
  data?: string;
  /** Set by the app, in milliseconds. */
  timeout?: number;
  status?: number;
  error?: string;
}
