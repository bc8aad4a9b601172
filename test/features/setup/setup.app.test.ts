import { expect } from 'chai';
import fetch from 'node-fetch';
import { World, zipPath } from '../../../testing/app/world';

/** The last message from the app to the person who installed it. */
const lastReport = (world: World): string => world.direct('admin').slice(-1)[0] ?? '';

describe('saving the settings', () => {
  const held = World.forSuite();
  const report = (): string => lastReport(held.world);

  beforeEach(async () => {
    const { world } = held;
    world.host.workspace.settings.Site_Url = world.host.url;
    await world.setUp({ routes: '', style: 'compact', timeZone: '' });
    // A webhook at the address of an earlier test may be another server's.
    world.trello.state.webhooks.clear();
  });

  it('creates a webhook, announces the board in its room and tells the admin', async () => {
    const { world } = held;
    world.host.addRoom({ name: 'harbour', members: ['admin', 'grace'] });
    await world.setUp({ routes: `${world.sample.board.shortLink} -> #harbour` });
    expect(world.trello.webhooks).to.have.length(1);
    const [webhook] = world.trello.webhooks;
    expect(webhook).to.include({
      idModel: world.sample.board.id,
      callbackURL: world.host.endpoint('private', 'trello'),
    });
    expect(world.posts('harbour')).to.have.length(1);
    expect(world.posts('harbour')[0]).to.match(
      /^This room now follows the Trello board <\S+\|Lighthouse website>/,
    );
    expect(report()).to.equal(
      '*Trello is set up.* These rooms follow boards:\n• Lighthouse website → harbour',
    );
  });

  it('changes and announces nothing when it runs again', async () => {
    const { world } = held;
    await world.setUp();
    const before = { posts: world.posts().length, requests: world.trello.requests.length };
    await world.save({ timeZone: 'Europe/Berlin' });
    expect(world.posts()).to.have.length(before.posts);
    expect(report()).to.match(/is set up/);
    expect(world.trello.requests.slice(before.requests).map(({ method }) => method)).to.deep.equal([
      'GET',
      'GET',
    ]);
    expect(world.trello.webhooks).to.have.length(1);
  });

  it('shares one webhook between rooms, and deletes it with the last one', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    await world.save({ routes: `${shortLink} -> #website\n${shortLink} -> #general` });
    expect(world.trello.webhooks).to.have.length(1);
    await world.save({ routes: `${shortLink} -> #general` });
    expect(world.trello.webhooks).to.have.length(1);
    expect(await world.ask('/trello list')).to.match(/does not follow a Trello board/);
    await world.save({ routes: '' });
    expect(world.trello.webhooks).to.have.length(0);
    expect(report()).to.match(/no longer link any board/);
  });

  it('moves the webhook when the server’s address changes', async () => {
    const { world } = held;
    const { host } = world;
    await world.setUp();
    host.workspace.settings.Site_Url = `${host.url}//`;
    await world.save({ style: 'detailed' });
    const urls = (): string[] => world.trello.webhooks.map(({ callbackURL }) => callbackURL);
    expect(urls()).to.deep.equal([host.endpoint('private', 'trello')]);
    host.workspace.settings.Site_Url = host.url.replace('127.0.0.1', 'localhost');
    await world.save({ style: 'compact' });
    const next = host.endpoint('private', 'trello').replace('127.0.0.1', 'localhost');
    // The previous one may be another server's, until a delivery comes from it.
    expect(urls()).to.include(next).and.have.length(2);
    const card = world.sample.cards['Write the visitor guide']!;
    const alan = world.trello.as(world.sample.members.alan);
    expect(await world.newPosts(() => alan.comment(card, 'Moved'))).to.have.length(1);
    expect(urls()).to.deep.equal([next]);
  });

  it('keeps the working webhook if the server’s new address cannot be reached', async () => {
    const { world } = held;
    world.host.workspace.settings.Site_Url = world.host.url.replace('127.0.0.1', 'localhost');
    await world.setUp();
    const ids = (): string[] => world.trello.webhooks.map(({ id }) => id);
    const before = ids();
    world.host.workspace.settings.Site_Url = 'http://127.0.0.1:9';
    await world.save({ style: 'detailed' });
    expect(ids()).to.deep.equal(before);
    const card = world.sample.cards['Write the visitor guide']!;
    const alan = world.trello.as(world.sample.members.alan);
    expect(await world.newPosts(() => alan.comment(card, 'Meanwhile'))).to.have.length(1);
    world.host.workspace.settings.Site_Url = world.host.url;
    await world.save({ style: 'compact' });
    expect(ids()).to.include.members(before).and.have.length(2);
    expect(await world.newPosts(() => alan.comment(card, 'From both'))).to.have.length(1);
    expect(ids()).to.have.length(1).and.not.include(before[0]);
  });

  it('replaces a webhook that Trello has disabled', async () => {
    const { world } = held;
    await world.setUp();
    const [dead] = world.trello.webhooks;
    world.trello.state.webhooks.get(dead!.id)!.active = false;
    await world.save({ style: 'detailed' });
    const [fresh] = world.trello.webhooks;
    expect(world.trello.webhooks).to.have.length(1);
    expect(fresh).to.include({ active: true }).and.not.include({ id: dead!.id });
  });

  it('unlinks a room even if Trello is down, and tells Trello so at the next delivery', async () => {
    const { world } = held;
    await world.setUp();
    await world.save({ routes: '', apiKey: '' });
    expect(await world.ask('/trello list')).to.match(/does not follow a Trello board/);
    const card = world.sample.cards['Write the visitor guide']!;
    const alan = world.trello.as(world.sample.members.alan);
    expect(await world.newPosts(() => alan.archiveCard(card))).to.deep.equal([]);
    expect(world.trello.webhooks).to.have.length(0);
  });

  it('deletes its webhooks when the app is uninstalled', async () => {
    const { world } = held;
    await world.setUp();
    expect(world.trello.webhooks).to.have.length(1);
    await world.host.uninstall();
    expect(world.trello.webhooks).to.have.length(0);
    await world.host.install(zipPath, { user: 'admin' });
  });
});

describe('a webhook that already exists at Trello', () => {
  const held = World.forSuite();

  it('is adopted, even if Trello mentions it only on creation', async () => {
    const { trello, host, sample } = held.world;
    const answer = await fetch(`${trello.url}/webhooks?key=${trello.apiKey}&token=${trello.token}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ idModel: sample.board.id, callbackURL: host.endpoint('private', 'trello') }),
    });
    expect(answer.status).to.equal(200);
    const [webhook] = trello.webhooks;
    trello.fail({ path: /\/tokens\/.*\/webhooks/, status: 200, body: [] });
    await held.world.setUp();
    expect(lastReport(held.world)).to.match(/is set up/);
    expect(trello.webhooks.map(({ id }) => id)).to.deep.equal([webhook!.id]);
    const card = sample.cards['Write the visitor guide']!;
    expect(await held.world.newPosts(() => trello.as(sample.members.alan).archiveCard(card))).to.have.length(
      1,
    );
    await held.world.save({ routes: '' });
    expect(trello.webhooks).to.have.length(0);
  });
});
