import type {
  IHttp,
  ILogger,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { type Say, speak } from '../i18n/texts';
import { Claims } from '../storage/IdempotencyKeys';
import { Links } from '../storage/Subscriptions';
import { Journal } from '../storage/Notifications';
import { Members } from '../storage/Members';
import { PostClaims } from '../storage/PostClaims';
import { Setup } from '../storage/Setup';
import { type Clock, systemClock } from '../trello/clock';
import { PATIENCE } from '../trello/patience';
import type { AppMemory } from './Caches';
import type { Settings } from './settings';

/** What one request to the app may use. */
export interface Accessors {
  read: IRead;
  modify: IModify;
  http: IHttp;
  persistence: IPersistence;
  /** of this request: what another one logs is not stored with it */
  logger: ILogger;
}

export class AppContext implements Accessors {
  readonly read: IRead;
  readonly modify: IModify;
  readonly http: IHttp;
  readonly persistence: IPersistence;
  readonly logger: ILogger;
  readonly links: Links;
  readonly journal: Journal;
  readonly members: Members;
  readonly claims: Claims;
  readonly postClaims: PostClaims;
  readonly setup: Setup;
  readonly clock: Clock = systemClock;
  readonly say: Say = speak('en');

  constructor(
    readonly memory: AppMemory,
    accessors: Accessors,
    /** when whoever waits for this gives up, in ms since 1970; nobody waits for a job */
    readonly deadline?: number,
  ) {
    this.read = accessors.read;
    this.modify = accessors.modify;
    this.http = accessors.http;
    this.persistence = accessors.persistence;
    this.logger = accessors.logger;
    const reader = this.read.getPersistenceReader();
    this.links = new Links(reader, this.persistence);
    this.journal = new Journal(reader, this.persistence, memory.shelves);
    this.members = new Members(reader, this.persistence, memory.zones);
    this.claims = new Claims(reader, this.persistence);
    this.postClaims = new PostClaims(reader, this.persistence);
    this.setup = new Setup(reader, this.persistence);
  }

  /** For a command or a click. */
  static forPerson(memory: AppMemory, accessors: Accessors): AppContext {
    return new AppContext(memory, accessors, Date.now() + PATIENCE);
  }

  /** The same for a part of the work that has less time. @param patience ms from now on */
  within(patience: number): AppContext {
    return new AppContext(this.memory, this, Math.min(this.deadline ?? Infinity, Date.now() + patience));
  }

  settings(): Promise<Settings> {
    return this.memory.readSettings(this.read);
  }

  apiSecret(): Promise<string> {
    return this.memory.readApiSecret(this.read);
  }

  appUser(): Promise<IUser> {
    return this.memory.readAppUser(this.read);
  }
}
