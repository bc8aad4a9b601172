import { expect } from 'chai';
import type { Card, Member, Scope } from '../trello/models';
import type { LoggedRequest } from '../trello/RequestLog';
import type { SampleBoard } from '../trello/sample';
import type { TrelloStandIn } from '../trello/TrelloStandIn';
import { restoreAfterEach } from './asBefore';
import { open, submit } from './forms';
import { setUpCrew } from './links';
import type { World } from './world';
import { World as Worlds } from './world';

/** Without escapes and invisible characters. */
export const plainly = (text = ''): string =>
  text.replace(/[\u2060\u2068\u2069]/g, '').replace(/\\([*_~`#.])/g, '$1');

interface Connecting {
  member: Member;
  /** in Rocket.Chat */
  user?: string;
  scopes?: Scope[];
  /** where it is typed */
  room?: string;
}

/** Connects a user to a Trello member through the form. @returns the token */
export async function connect(
  world: World,
  { member, user = 'grace', room, scopes = ['read', 'write'] }: Connecting,
): Promise<string> {
  const token = world.trello.addToken({ member, scopes });
  const view = await open(world, '/trello connect', { user, room });
  const { posted } = await submit(world, view, { touched: { token }, user });
  expect(posted).to.match(/^You are connected as/);
  return token;
}

export interface CardWorld {
  world: World;
  trello: TrelloStandIn;
  sample: SampleBoard;
  /** grace's own, connected to Grace Hopper */
  token: string;
  /** types it in #crew, and returns the one private answer without invisible characters */
  ask: World['ask'];
  /** the current state on Trello */
  card: (name: string) => Card;
  /** the `PUT /cards/…` requests sent during the work */
  writes: (work: () => Promise<unknown>) => Promise<string[]>;
  requests: (work: () => Promise<unknown>) => Promise<readonly LoggedRequest[]>;
  /** Does something without deliveries: one in between would use up the fault meant for the app. */
  unposted: <T>(work: () => Promise<T>) => Promise<T>;
}

/** After each test, grace has connected her account again, and admin has none unless he had one before. */
function restoreAccounts(held: CardWorld): void {
  const isConnected = async (user: string): Promise<boolean> => {
    const { workspace } = held.world.host;
    const { _id } = workspace.user(user);
    const records = await workspace.database.find('persistence');
    return records.some(({ value }) => value.kind === 'member' && value.userId === _id);
  };
  let isAdminConnected: boolean;
  beforeEach(async () => {
    isAdminConnected = await isConnected('admin');
  });
  afterEach(async () => {
    const { world, trello, token, sample } = held;
    if (!isAdminConnected && (await isConnected('admin')))
      await held.ask('/trello disconnect', { user: 'admin' });
    if (!trello.state.tokens.has(token) || !(await isConnected('grace')))
      held.token = await connect(world, { member: sample.members.grace });
  });
}

/**
 * A private room linked to the sample board; grace has connected her account, admin has none. Each test finds Trello
 * and the settings as the first one does.
 */
export function forCards(
  values: Parameters<World['setUp']>[0] = {},
  options: Parameters<typeof Worlds.forSuite>[0] = {},
): CardWorld {
  const held = Worlds.forSuite(options) as CardWorld;
  before(async () => {
    const { world } = held;
    held.trello = world.trello;
    held.sample = world.sample;
    await setUpCrew(world, { routes: `${world.sample.board.shortLink} -> #crew`, ...values });
    held.token = await connect(world, { member: world.sample.members.grace });
  });
  afterEach(async () => {
    held.trello.clearFaults();
    // Changes come back as deliveries, which belong to the test that made them.
    await held.trello.settled();
    await held.world.host.idle();
  });
  restoreAfterEach(held);
  restoreAccounts(held);
  held.ask = async (text, asking) => plainly(await held.world.ask(text, { room: 'crew', ...asking }));
  held.card = (name) => [...held.trello.state.cards.values()].find((card) => card.name === name)!;
  held.requests = async (work) => {
    const before = held.trello.requests.length;
    await work();
    return held.trello.requests.slice(before);
  };
  held.writes = async (work) =>
    (await held.requests(work))
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
  held.unposted = async (work) => {
    const { webhooks } = held.trello.state;
    const all = [...webhooks];
    webhooks.clear();
    try {
      return await work();
    } finally {
      for (const [id, webhook] of all) webhooks.set(id, webhook);
    }
  };
  return held;
}
