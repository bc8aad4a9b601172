import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingIds } from '../../rocketchat/settings';
import { associations } from '../../storage/associations';
import { EngineHost } from '../engine/EngineHost';
import type { HostOptions } from '../engine/ServerProcess';
import type { RoomRecord, UserRecord } from '../engine/records';
import { isOutdated } from '../sources';
import { expectOurMarkup } from '../text/ourMarkup';
import type { SampleBoard } from '../trello/sample';
import { type StandInSettings, TrelloStandIn } from '../trello/TrelloStandIn';
import { RequestWatch } from './RequestWatch';

const root = join(__dirname, '..', '..');
const { nameSlug, version } = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as Record<
  string,
  string
>;

/** Anybody who packages during a test run gives that run a copy. */
export const zipPath = process.env.APP_ZIP ?? join(root, 'dist', `${nameSlug}_${version}.zip`);

let isChecked = false;

/** Once per run: tests of an old package prove nothing about a change. */
function warnIfOutdated(): void {
  if (!isChecked && isOutdated(zipPath))
    console.warn(`${zipPath} is older than the sources: run npm run package.`);
  isChecked = true;
}

/** in ms, a little more than a day */
const DAY = 25 * 60 * 60_000;

type SettingName = keyof typeof settingIds;

/** A Rocket.Chat with the packaged app, and a Trello beside it. */
export class World {
  /**
   * One world for the tests of a suite, started before them and stopped after them. Everything the app posted is then
   * parsed as Rocket.Chat parses it.
   */
  static forSuite(options: WorldOptions = {}): { world: World } {
    const held = {} as { world: World };
    before(async () => {
      held.world = await World.start(options);
    });
    beforeEach(() => held.world.restartIfBusy());
    afterEach(() => {
      held.world.requestWatch.check();
    });
    after(async () => {
      expectOurMarkup(held.world);
      await held.world.stop();
    });
    return held;
  }

  private days = 0;
  private readonly requestWatch: RequestWatch;

  private constructor(
    readonly host: EngineHost,
    readonly trello: TrelloStandIn,
    readonly sample: SampleBoard,
    readonly people: { admin: UserRecord; grace: UserRecord },
    readonly rooms: { web: RoomRecord; general: RoomRecord },
  ) {
    this.requestWatch = new RequestWatch(host, trello);
  }

  /** Installed and enabled, with no settings yet. */
  static async start({ zip = zipPath, ...options }: WorldOptions = {}): Promise<World> {
    const trello = await TrelloStandIn.start({ retryDelays: [20, 40, 80], ...options.trello });
    const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
    // Jobs run only when a test says so.
    const host = await EngineHost.start({ engine, tickMs: false, ...options });
    const people = {
      admin: host.addUser({ username: 'admin', name: 'Ada Admin', roles: ['admin', 'user'], utcOffset: 0 }),
      grace: host.addUser({ username: 'grace', name: 'Grace Hopper', utcOffset: 2 }),
    };
    const rooms = {
      web: host.addRoom({ name: 'website', members: ['admin', 'grace'] }),
      general: host.addRoom({ name: 'general', members: ['admin', 'grace'] }),
    };
    warnIfOutdated();
    await host.install(zip, { user: 'admin' });
    return new World(host, trello, trello.sampleBoard(), people, rooms);
  }

  /** Saves settings by name and waits until the app has checked them. */
  async save(values: Partial<Record<SettingName, unknown>>): Promise<void> {
    const byId = Object.entries(values).map(([name, value]) => [settingIds[name as SettingName], value]);
    await this.host.saveSettings(Object.fromEntries(byId) as Record<string, unknown>);
    await this.synced();
  }

  /**
   * Sets key, secret, token and URL of the stand-in, and links the sample board in #website. Each event makes a message
   * of its own unless a test says otherwise.
   */
  setUp(values: Partial<Record<SettingName, unknown>> = {}): Promise<void> {
    const { apiKey, apiSecret, token, url } = this.trello;
    const routes = `${this.sample.board.shortLink} -> #website`;
    return this.save({
      apiKey,
      apiSecret,
      apiToken: token,
      baseUrl: url,
      routes,
      mergeSeconds: 0,
      ...values,
    });
  }

  /** Resolves when the job after a save has run. */
  async synced(): Promise<void> {
    const soon = new Date(Date.now() + 60_000);
    await this.host.runDueJobs(soon);
    await this.host.idle();
  }

  /** Lets a day pass, judged by the stored time of the last check: everything due has run. */
  async nextDay(): Promise<void> {
    const { workspace } = this.host;
    const keys = JSON.stringify(associations.setup());
    const [setup] = await workspace.database.find('persistence', { keys });
    const { checkedAt, ...rest } = setup!.value as { checkedAt: number };
    await workspace.database.replace('persistence', setup!.id, { ...rest, checkedAt: checkedAt - DAY });
    this.days += 1;
    await this.trello.settled();
    await this.host.runDueJobs(new Date(Date.now() + this.days * DAY));
    await this.host.idle();
  }

  /** Types a command, and returns the private answer. */
  async ask(text: string, { user = 'grace', room = 'website', threadId }: Asking = {}): Promise<string> {
    const before = this.host.noticeHistory().length;
    await this.host.type(user, room, text, threadId ? { threadId } : {});
    const notices = this.host.noticeHistory().slice(before);
    if (notices.length !== 1) throw new Error(`${notices.length} answers to ${text}`);
    return notices[0]!.msg;
  }

  /** The app's direct messages to somebody, oldest first. */
  direct(username: string): string[] {
    return this.host.workspace.rooms
      .all()
      .filter(({ t, usernames }) => t === 'd' && usernames?.includes(username))
      .flatMap(({ _id }) => this.posts(_id));
  }

  /** The texts the app has posted in a room, oldest first. */
  posts(room = 'website'): string[] {
    return this.host
      .messages(room)
      .filter(({ u }) => u.username === 'trello.bot')
      .map(({ msg }) => msg);
  }

  /** Changes something on Trello, and waits until every delivery is answered. @returns the resulting posts */
  async newPosts(work: () => unknown, room = 'website'): Promise<string[]> {
    const before = this.posts(room).length;
    await work();
    await this.trello.settled();
    await this.host.idle();
    return this.posts(room).slice(before);
  }

  /** A delivery without notifications, after which the app's cache of Trello's answers is outdated. */
  async outdate(boardId = this.trello.webhooks[0]?.idModel): Promise<void> {
    const webhook = this.trello.webhooks.find(({ idModel }) => idModel === boardId);
    const action = {
      id: randomBytes(12).toString('hex'),
      type: 'brandNew',
      date: new Date().toISOString(),
      data: {},
    };
    await this.trello.deliver(action, { webhook: webhook! });
    const [attempt] = this.trello.deliveries.slice(-1);
    if (attempt!.status !== 200) throw new Error(`The delivery was answered with ${attempt!.status}`);
  }

  /** Round trips by name since the last reset. Engine 1.46 asks for the app's status before every call. */
  roundTrips(): string[] {
    return this.host.callNames().filter((name) => name !== 'app.getStatus');
  }

  /**
   * Before each test, and between the steps of tests that send much: the server may start anew, and the app then has
   * forgotten what is only in its memory.
   */
  restartIfBusy(): Promise<void> {
    return this.requestWatch.restartIfBusy();
  }

  async stop(): Promise<void> {
    await this.trello.stop();
    await this.host.stop();
  }
}

type WorldOptions = HostOptions & {
  trello?: StandInSettings;
  /** of another version of the app */
  zip?: string;
};

interface Asking {
  user?: string;
  room?: string;
  threadId?: string;
}
