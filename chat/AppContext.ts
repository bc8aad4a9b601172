import type {
  IAppAccessors,
  IHttp,
  ILogger,
  IModify,
  IPersistence,
  IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { type Say, speak } from '../i18n/texts';
import { Links } from '../storage/Links';
import { Journal } from '../storage/Journal';
import { Members } from '../storage/Members';
import { Setup } from '../storage/Setup';
import { PATIENCE } from '../trello/patience';
import { ReadCache } from '../trello/rest/ReadCache';
import { RequestPace } from '../trello/rest/RequestPace';
import { NewsMemory } from './news/NewsMemory';
import { readApiSecret, readSettings, type Settings } from './settings';

/** What one request to the app may use. */
export interface Accessors {
  read: IRead;
  modify: IModify;
  http: IHttp;
  persistence: IPersistence;
  /** of this request: what another one logs is not stored with it */
  logger: ILogger;
}

/**
 * What lives as long as the app's process. Only a cache: a killed process loses it, and other instances of
 * Rocket.Chat have their own.
 */
export class AppMemory {
  readonly news = new NewsMemory();
  readonly pace = new RequestPace();
  readonly reads = new ReadCache();
  private settings?: Promise<Settings>;
  private apiSecret?: Promise<string>;
  private appUser?: Promise<IUser>;
  private looking: Promise<unknown> = Promise.resolve();

  readonly appId: string;
  readonly appVersion: string;
  /** which the app runs in, as a range; the one it does run in is told to no app */
  readonly engines: string;

  constructor(
    { id, version, requiredApiVersion }: Pick<IAppInfo, 'id' | 'version' | 'requiredApiVersion'>,
    private readonly accessors: IAppAccessors,
  ) {
    this.appId = id;
    this.appVersion = version;
    this.engines = requiredApiVersion;
  }

  /** The settings as last saved; every instance is told of a save and forgets them. */
  readSettings(read: IRead): Promise<Settings> {
    this.settings ??= keepUnlessFailed(readSettings(read), () => {
      this.settings = undefined;
    });
    return this.settings;
  }

  /** The one setting that a delivery needs. */
  readApiSecret(read: IRead): Promise<string> {
    this.apiSecret ??= keepUnlessFailed(readApiSecret(read), () => {
      this.apiSecret = undefined;
    });
    return this.apiSecret;
  }

  forgetSettings(): void {
    this.settings = undefined;
    this.apiSecret = undefined;
  }

  /** Looks at settings and webhooks one after the other: two at once would undo each other's work. */
  lookAlone<T>(look: () => Promise<T>): Promise<T> {
    const result = this.looking.then(look);
    this.looking = result.catch(() => undefined);
    return result;
  }

  readAppUser(read: IRead): Promise<IUser> {
    this.appUser ??= keepUnlessFailed(findAppUser(read), () => {
      this.appUser = undefined;
    });
    return this.appUser;
  }

  /** @returns the path of our endpoint on this server, with its secret part; undefined before the engine told */
  endpointPath(path: string): string | undefined {
    return this.accessors.providedApiEndpoints.find((endpoint) => endpoint.path === path)?.computedPath;
  }
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
  readonly setup: Setup;
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
    this.journal = new Journal(reader, this.persistence, memory.news.shelves);
    this.members = new Members(reader, this.persistence);
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

async function findAppUser(read: IRead): Promise<IUser> {
  const user = (await read.getUserReader().getAppUser()) as IUser | null | undefined;
  if (!user) throw new Error('The app has no user of its own.');
  return user;
}

function keepUnlessFailed<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}
