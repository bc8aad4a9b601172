import { expect } from 'chai';
import fetch from 'node-fetch';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World, zipPath } from '../../../testing/app/world';

/** A command, an endpoint, a button and a job, each used once. */
async function expectAlive(world: World): Promise<void> {
  const { host, sample, trello } = world;
  expect(await world.ask('/trello list Backlog')).to.match(/page 1 of 2/);
  const [notice] = host.noticeHistory().slice(-1);
  const button = notice!.blocks!.find(({ type }) => type === 'actions')!.elements[0];
  const container = { type: 'message' as const, id: notice!._id };
  await host.click({ user: 'grace', room: 'website', container, ...button });
  expect(host.noticeHistory().slice(-1)[0]!.msg).to.match(/page 2 of 2/);
  const card = sample.cards['Write the visitor guide']!;
  const posts = await world.newPosts(() => trello.as(sample.members.alan).comment(card, 'Still there?'));
  expect(posts).to.have.length(1);
  const requests = trello.requests.length;
  await world.save({ style: host.settings().style.value === 'detailed' ? 'compact' : 'detailed' });
  expect(trello.requests.length).to.be.greaterThan(requests);
  expect(host.jobs().some(({ name }) => name.startsWith('sync-setup-daily'))).to.equal(true);
}

story('the life cycle of the app', () => {
  const storeFile = join(mkdtempSync(join(tmpdir(), 'trello-app-')), 'store.db');
  const held = World.forSuite({ storeFile });

  before(async () => {
    const { trello, sample } = held.world;
    const list = trello.addList({ board: sample.board, name: 'Backlog' });
    for (let number = 1; number <= 12; number += 1) trello.addCard({ list, name: `Chore ${number}` });
  });

  it('is enabled without any setting, and sends no request', async () => {
    expect(await held.world.host.status()).to.match(/enabled/);
    expect(held.world.host.http).to.deep.equal([]);
    expect(held.world.trello.requests).to.deep.equal([]);
  });

  it('works after it is set up', async () => {
    await held.world.setUp();
    await expectAlive(held.world);
  });

  it('answers nothing while disabled, and everything afterwards', async () => {
    const { world } = held;
    await world.host.disable();
    const url = world.trello.webhooks[0]!.callbackURL;
    expect((await fetch(url, { method: 'HEAD' })).status).to.not.equal(200);
    await world.host.enable();
    await expectAlive(world);
    await world.host.disable();
    await world.host.enable();
    await expectAlive(world);
  });

  it('recovers when its process is killed', async () => {
    const before = held.world.host.appPid;
    await held.world.host.killApp();
    await held.world.host.appBack();
    expect(held.world.host.appPid).to.not.equal(before);
    await expectAlive(held.world);
  });

  it('continues after a restart of the server', async () => {
    await held.world.host.restart();
    await expectAlive(held.world);
  });

  it('keeps settings, links and webhooks through an update', async () => {
    const webhooks = held.world.trello.webhooks.map(({ id }) => id);
    await held.world.host.update(zipPath);
    expect(held.world.trello.webhooks.map(({ id }) => id)).to.deep.equal(webhooks);
    await expectAlive(held.world);
  });

  it('has every permission that it uses', () => {
    expect(held.world.host.deniedPermissions()).to.deep.equal([]);
  });
});
