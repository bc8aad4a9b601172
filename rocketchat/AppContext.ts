import type {
  IHttp,
  ILogger,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { type Translate, translator } from '../i18n/texts';
import { ActivityLog } from '../storage/ActivityLog';
import { IdempotencyKeys } from '../storage/IdempotencyKeys';
import { Members } from '../storage/Members';
import { OAuthFlows } from '../storage/OAuthFlows';
import { PendingRequests } from '../storage/PendingRequests';
import { PostAttempts } from '../storage/PostAttempts';
import { Replies } from '../storage/Replies';
import { RecordStore } from '../storage/RecordStore';
import { Setup } from '../storage/Setup';
import { Subscriptions } from '../storage/Subscriptions';
import { UndoableActs } from '../storage/UndoableActs';
import { type Clock, systemClock } from '../trello/clock';
import type { Caches } from './Caches';
import type { Settings } from './settings';

/** What one request to the app may use. */
export interface Accessors {
  read: IRead;
  modify: IModify;
  http: IHttp;
  persistence: IPersistence;
  /** of this request: log entries of another one are not stored with it */
  logger: ILogger;
}

export class AppContext implements Accessors {
  readonly read: IRead;
  readonly modify: IModify;
  readonly http: IHttp;
  readonly persistence: IPersistence;
  readonly logger: ILogger;
  readonly records: RecordStore;
  readonly subscriptions: Subscriptions;
  readonly activityLog: ActivityLog;
  readonly members: Members;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly postAttempts: PostAttempts;
  readonly oauthFlows: OAuthFlows;
  readonly pendingRequests: PendingRequests;
  readonly replies: Replies;
  readonly undoableActs: UndoableActs;
  readonly setup: Setup;
  readonly clock: Clock = systemClock;
  readonly t: Translate = translator('en');

  constructor(
    readonly caches: Caches,
    accessors: Accessors,
    /** the deadline of whoever waits for this, in ms since 1970; nobody waits for a job */
    readonly deadline?: number,
  ) {
    this.read = accessors.read;
    this.modify = accessors.modify;
    this.http = accessors.http;
    this.persistence = accessors.persistence;
    this.logger = accessors.logger;
    this.records = new RecordStore(this.read.getPersistenceReader(), this.persistence, ({ text }) => {
      if (caches.isFirstReport(text)) this.logger.warn({ where: 'storage', message: text });
    });
    this.subscriptions = new Subscriptions(this.records, caches.replyRooms);
    this.activityLog = new ActivityLog(this.records, caches.buckets);
    this.members = new Members(this.records, caches.zones);
    this.idempotencyKeys = new IdempotencyKeys(this.records);
    this.postAttempts = new PostAttempts(this.records);
    this.oauthFlows = new OAuthFlows(this.records);
    this.pendingRequests = new PendingRequests(this.records);
    this.replies = new Replies(this.records);
    this.undoableActs = new UndoableActs(this.records);
    this.setup = new Setup(this.records);
  }

  /** The same for a part of the work with less time. @param timeoutMs from now on */
  withTimeout(timeoutMs: number): this {
    return this.copy({ deadline: Math.min(this.deadline ?? Infinity, Date.now() + timeoutMs) });
  }

  /** The same for what goes on after whoever waits for it was answered, or must not end with it. */
  withoutTimeout(): this {
    return this.copy({ deadline: undefined });
  }

  /** Everything else stays the same: storage, caches, person. */
  protected copy(changes: object): this {
    const copy = Object.create(Object.getPrototypeOf(this) as object) as this;
    return Object.defineProperties(copy, {
      ...Object.getOwnPropertyDescriptors(this),
      ...Object.getOwnPropertyDescriptors(changes),
    });
  }

  settings(): Promise<Settings> {
    return this.caches.readSettings(this.read);
  }

  apiSecret(): Promise<string> {
    return this.caches.readApiSecret(this.read);
  }

  appUser(): Promise<IUser> {
    return this.caches.readAppUser(this.read);
  }
}
