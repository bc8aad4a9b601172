import type { IAppAccessors, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { Buckets } from '../storage/ActivityLog';
import { KnownZones } from '../storage/Members';
import { ReplyRooms } from '../storage/ReplyRooms';
import { BoundedMap, RecentMap } from '../trello/collections';
import { RateLimiter } from '../trello/rest/RateLimiter';
import { ReadCache } from '../trello/rest/ReadCache';
import { KeyedLock } from './KeyedLock';
import { randomId } from './messages/messageId';
import { MessageLimits } from './messages/MessageLimits';
import { readApiSecret, readSettings, type Settings } from './settings';

/**
 * Lives as long as the app's process. Only a cache: a killed process loses it, and other instances of Rocket.Chat have
 * their own.
 */
export class Caches {
  /** the outcome of runOnce by id; older ones are known from the store */
  readonly knownKeys = new BoundedMap<'underWay' | 'answered'>(1_000);
  /** who was found in which room: a removed member may read for that long, but change nothing */
  readonly memberships = new RecentMap<true>(1_000, 60_000);
  readonly zones = new KnownZones();
  readonly replyRooms = new ReplyRooms();
  readonly rateLimiter = new RateLimiter();
  readonly reads = new ReadCache();
  readonly messageLocks = new KeyedLock();
  readonly buckets = new Buckets(randomId());
  readonly limits = new MessageLimits();
  /** whether Rocket.Chat keeps the message id that the app sets; unknown until a message was posted */
  messageIds: 'unknown' | 'kept' | 'ignored' = 'unknown';
  private readonly own = new Map<new () => unknown, unknown>();
  private readonly reports = new Set<string>();
  private settings?: Promise<Settings>;
  private known?: Settings;
  private apiSecret?: Promise<string>;
  private appUser?: Promise<IUser>;
  private running: Promise<unknown> = Promise.resolve();

  readonly appId: string;
  readonly appVersion: string;
  /** the engine range from app.json; no app is told the actual version */
  readonly engines: string;

  constructor(
    { id, version, requiredApiVersion }: Pick<IAppInfo, 'id' | 'version' | 'requiredApiVersion'>,
    private readonly accessors: IAppAccessors,
  ) {
    this.appId = id;
    this.appVersion = version;
    this.engines = requiredApiVersion;
  }

  /** The caches of a feature, created on first use. */
  of<T>(Kind: new () => T): T {
    const known = this.own.get(Kind) ?? new Kind();
    this.own.set(Kind, known);
    return known as T;
  }

  /** Whether the log of this process does not contain the line yet. */
  isFirstReport(text: string): boolean {
    if (this.reports.has(text)) return false;
    this.reports.add(text);
    return true;
  }

  /** The saved settings; every instance is notified of a save and drops them. */
  readSettings(read: IRead): Promise<Settings> {
    if (this.settings) return this.settings;
    const settings = keepUnlessFailed(readSettings(read), () => {
      this.settings = undefined;
    });
    this.settings = settings;
    void settings.then(
      (known) => {
        if (this.settings === settings) this.known = known;
      },
      () => undefined,
    );
    return settings;
  }

  /** The settings if they are cached, for what must not wait. */
  get knownSettings(): Settings | undefined {
    return this.known;
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
    this.known = undefined;
    this.apiSecret = undefined;
  }

  /** Runs checks of settings and webhooks one after the other: two at once would undo each other's work. */
  runExclusively<T>(check: () => Promise<T>): Promise<T> {
    const result = this.running.then(check);
    this.running = result.catch(() => undefined);
    return result;
  }

  readAppUser(read: IRead): Promise<IUser> {
    this.appUser ??= keepUnlessFailed(findAppUser(read), () => {
      this.appUser = undefined;
    });
    return this.appUser;
  }

  /**
   * @returns the path of our endpoint on this server, including its secret part; undefined before the engine has
   * provided it
   */
  endpointPath(path: string): string | undefined {
    return this.accessors.providedApiEndpoints.find((endpoint) => endpoint.path === path)?.computedPath;
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
