import { expect } from 'chai';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingIds } from '../../../rocketchat/settings';
import { connect, plainly } from '../../../testing/app/cards';
import { buttons, press } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';
const DAY = 86_400_000;

/** A server and, on request, another one that runs on a copy of its database with an address of its own. */
function forCopies(): { world: World; copy: () => Promise<EngineHost> } {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  const storeFile = join(folder, 'production.db');
  const held = World.forSuite({ storeFile }) as ReturnType<typeof forCopies>;
  const copies: EngineHost[] = [];
  held.copy = async () => {
    const file = join(folder, `copy${String(copies.length)}.db`);
    copyFileSync(storeFile, file);
    const copy = await EngineHost.start({ engine, storeFile: file, tickMs: false });
    copies.push(copy);
    return copy;
  };
  after(() => Promise.all(copies.map((copy) => copy.stop())));
  return held;
}

/** Lets the app check, as it does after a save. */
async function check(
  host: EngineHost,
  values: Partial<Record<keyof typeof settingIds, unknown>>,
): Promise<void> {
  const byId = Object.entries(values).map(([name, value]) => [
    settingIds[name as keyof typeof settingIds],
    value,
  ]);
  await host.saveSettings(Object.fromEntries(byId) as Record<string, unknown>);
  await host.runDueJobs(new Date(Date.now() + 60_000));
  await host.idle();
}

describe('a server that runs on a copy of another one’s database', () => {
  const held = forCopies();
  const addresses = (): string[] =>
    held.world.trello.webhooks.map(({ callbackURL }) => new URL(callbackURL).host).sort();
  const at = (...hosts: EngineHost[]): string[] => hosts.map(({ url }) => new URL(url).host).sort();
  let token: string;

  before(async () => {
    const { world } = held;
    await world.setUp();
    token = await connect(world, { member: world.sample.members.grace, room: 'website' });
  });
  beforeEach(async () => {
    const { world } = held;
    await world.save({ routes: '' });
    await world.save({ routes: `${world.sample.board.shortLink} -> #website` });
  });
  afterEach(() => {
    held.world.trello.state.webhooks.clear();
  });

  const posted = (): Promise<string[]> =>
    held.world.newPosts(() =>
      held.world.trello
        .as(held.world.sample.members.ada)
        .comment(held.world.sample.cards['Slow first page']!, 'x'),
    );

  it('has its own deliveries and leaves the other’s alone, whatever is saved, linked and unlinked', async () => {
    const { world } = held;
    const copy = await held.copy();
    await check(copy, { style: 'detailed' });
    expect(addresses()).to.deep.equal(at(world.host, copy));
    await check(copy, { style: 'compact' });
    expect(addresses()).to.deep.equal(at(world.host, copy));
    expect(await posted()).to.have.length(1);
    await check(copy, { routes: '' });
    expect(addresses()).to.deep.equal(at(world.host));
    await copy.type('admin', 'website', '/trello link Lighthouse');
    const [question] = copy.noticeHistory().slice(-1);
    const button = question!.blocks!.find(({ type }) => type === 'actions')!.elements[0];
    const container = { type: 'message' as const, id: question!._id };
    await copy.click({ user: 'admin', room: 'website', container, ...button });
    expect(addresses()).to.deep.equal(at(world.host, copy));
    await copy.type('admin', 'website', '/trello unlink');
    expect(addresses()).to.deep.equal(at(world.host));
    expect(await posted()).to.have.length(1);
  });

  it('removes nothing of the other when a board is unlinked or the app uninstalled before its first check', async () => {
    const { world } = held;
    const first = await held.copy();
    await check(first, { routes: '' });
    expect(addresses()).to.deep.equal(at(world.host));
    const second = await held.copy();
    await second.uninstall();
    expect(addresses()).to.deep.equal(at(world.host));
    expect(world.trello.state.tokens.has(token)).to.equal(true);
    expect(await posted()).to.have.length(1);
  });

  it('removes nothing of the other when people are deleted', async () => {
    const { world } = held;
    const copy = await held.copy();
    copy.addUser({ username: 'grace', active: false });
    await check(copy, { style: 'detailed' });
    expect(world.trello.state.tokens.has(token)).to.equal(true);
    expect(await world.ask('/trello me')).to.match(/Grace Hopper/);
  });

  it('changes nothing at Trello if Trello cannot reach it', async () => {
    const { world } = held;
    const copy = await held.copy();
    copy.workspace.settings.Site_Url = 'http://127.0.0.1:9';
    await check(copy, { style: 'detailed' });
    expect(addresses()).to.deep.equal(at(world.host));
    expect(await posted()).to.have.length(1);
  });

  it('is named in the status of both, to admins, with a button that ends the other’s deliveries', async () => {
    const { world } = held;
    const admin = { user: 'admin', room: 'website' };
    const copy = await held.copy();
    await check(copy, { style: 'detailed' });
    const [, there] = [world.host, copy].map(({ url }) => new URL(url).host);
    const status = plainly(await world.ask('/trello status', { user: 'admin' }));
    expect(status).to.include(`Trello also delivers to ${there!}`);
    const [button, ...others] = buttons(world);
    expect(others).to.deep.equal([]);
    expect(button!.value).to.include(there);
    expect(await press(world, button!, { user: 'grace', room: 'website' })).to.match(
      /^Only owners, moderators/,
    );
    for (const value of ['', 'x', new URL(world.host.url).host, `${there!} ${there!}`, `http://${there!}`])
      expect(await press(world, button!, { ...admin, value }), value).to.match(/out of date/);
    expect(addresses()).to.deep.equal(at(world.host, copy));
    expect(plainly(await press(world, button!, admin))).to.equal(`Trello no longer delivers to ${there!}.`);
    expect(addresses()).to.deep.equal(at(world.host));
    expect(await press(world, button!, admin)).to.match(/out of date/);
    expect(await world.ask('/trello status', { user: 'admin' })).to.not.match(/also delivers/);
    expect(await posted()).to.have.length(1);
  });
});

describe('a server that has moved to another address', () => {
  const held = World.forSuite();
  const earlier = (): string =>
    held.world.host.endpoint('private', 'trello').replace(/127\.0\.0\.1:\d+/, 'old.example');

  /** Trello still has a webhook for the previous address. */
  beforeEach(async () => {
    const { world } = held;
    world.trello.state.webhooks.clear();
    await world.setUp({ routes: '' });
    await world.setUp();
    const [webhook] = world.trello.webhooks;
    world.trello.state.webhooks.set('0'.repeat(24), {
      ...webhook!,
      id: '0'.repeat(24),
      callbackURL: earlier(),
    });
  });

  const left = async (values: object): Promise<boolean> => {
    const { world } = held;
    Object.assign(world.trello.state.webhooks.get('0'.repeat(24))!, values);
    await world.nextDay();
    return world.trello.state.webhooks.has('0'.repeat(24));
  };
  const ago = (ms: number): object => ({
    consecutiveFailures: 3,
    firstConsecutiveFailDate: new Date(Date.now() - ms).toISOString(),
  });

  it('keeps what may belong to another server: webhooks that work, or have failed for less than a day', async () => {
    expect(await left({})).to.equal(true);
    expect(await left({ consecutiveFailures: 3 })).to.equal(true);
    expect(await left(ago(DAY / 2))).to.equal(true);
    expect(held.world.trello.webhooks).to.have.length(2);
  });

  it('deletes a webhook that Trello could not reach for a day', async () => {
    expect(await left(ago(DAY + 60_000))).to.equal(false);
    expect(held.world.trello.webhooks).to.have.length(1);
  });

  it('deletes a webhook that Trello has disabled', async () => {
    expect(await left({ active: false })).to.equal(false);
    expect(held.world.trello.webhooks).to.have.length(1);
  });

  it('never posts what arrives at the previous address, but only what arrives at the new one', async () => {
    const { world } = held;
    world.trello.state.webhooks.delete('0'.repeat(24));
    world.host.workspace.settings.Site_Url = world.host.url.replace('127.0.0.1', 'localhost');
    const before = world.direct('admin').length;
    await world.save({ style: 'detailed' });
    expect(plainly(world.direct('admin').slice(before).join())).to.match(
      /Lighthouse website now come to this server’s new address\. Those to 127\.0\.0\.1:\d+ continue too.*`\/trello status`/,
    );
    await world.save({ style: 'compact' });
    await world.nextDay();
    expect(world.trello.webhooks).to.have.length(2);
    const alan = world.trello.as(world.sample.members.alan);
    const newPosts = await world.newPosts(() =>
      alan.comment(world.sample.cards['Slow first page']!, 'Both ways'),
    );
    expect(newPosts).to.have.length(1);
    expect(world.trello.webhooks.map(({ callbackURL }) => callbackURL)).to.have.length(1);
    expect(world.trello.webhooks[0]!.callbackURL).to.include('localhost');
    world.host.workspace.settings.Site_Url = world.host.url;
  });
});
