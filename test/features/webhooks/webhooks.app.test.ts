import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { unlinkAll } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';

describe('webhooks over time', () => {
  const held = World.forSuite();

  const daily = async (): Promise<string[]> => {
    const before = held.world.direct('admin').length;
    await held.world.nextDay();
    return held.world.direct('admin').slice(before);
  };
  const newPosts = (): Promise<string[]> =>
    held.world.newPosts(() =>
      held.world.trello
        .as(held.world.sample.members.alan)
        .comment(held.world.sample.cards['Write the visitor guide']!, 'News'),
    );

  before(() => held.world.setUp());
  afterEach(() => unlinkAll(held.world));
  restoreAfterEach(held);

  it('are left alone, without a message, while they work', async () => {
    const ids = held.world.trello.webhooks.map(({ id }) => id);
    expect(await daily()).to.deep.equal([]);
    expect(held.world.trello.webhooks.map(({ id }) => id)).to.deep.equal(ids);
  });

  it('are re-created if Trello disabled or lost them, and the admin is told once', async () => {
    const { world } = held;
    world.trello.webhooks[0]!.active = false;
    expect((await daily()).join()).to.match(/^Trello had stopped deliveries for Lighthouse website/);
    expect(await newPosts()).to.have.length(1);
    world.trello.state.webhooks.clear();
    expect((await daily()).join()).to.match(/^Trello no longer had a webhook for Lighthouse website/);
    expect(await newPosts()).to.have.length(1);
    expect(await daily()).to.deep.equal([]);
  });

  it('of a revoked token are explained to the admin, and re-created with a new token', async () => {
    const { world } = held;
    const [dying, token] = [1, 2].map(() => world.trello.addToken({ member: world.trello.member }));
    await world.save({ apiToken: dying });
    await newPosts();
    expect(world.trello.webhooks).to.have.length(1);
    world.trello.revokeToken(dying!);
    expect(world.trello.webhooks).to.have.length(0);
    expect((await daily()).join()).to.match(/does not accept the token in the app’s settings/);
    const before = world.direct('admin').length;
    await world.save({ apiToken: token });
    expect(world.direct('admin').slice(before).join()).to.match(/created again|working again/);
    expect(await newPosts()).to.have.length(1);
  });

  it('of another account’s earlier token are deleted, and nothing is posted twice', async () => {
    const { world } = held;
    const [old] = world.trello.webhooks;
    await world.save({ apiToken: world.trello.addToken({ member: world.sample.members.grace }) });
    expect(world.trello.webhooks).to.have.length(2);
    expect(await newPosts()).to.have.length(1);
    const statuses = world.trello.deliveries
      .slice(-2)
      .map(({ webhookId, status }) => [webhookId === old!.id, status]);
    expect(statuses).to.have.deep.members([
      [true, 410],
      [false, 200],
    ]);
    expect(world.trello.webhooks.map(({ id }) => id)).to.not.include(old!.id);
  });

  it('survive two checks at the same moment, and a failing clean-up', async () => {
    const { world } = held;
    const { host } = world;
    const [old] = world.trello.webhooks;
    host.workspace.settings.Site_Url = host.url.replace('127.0.0.1', 'localhost');
    // Schedules a check; the daily one becomes due with it.
    await world.ask('/trello status', { user: 'admin' });
    await world.nextDay();
    expect(world.trello.webhooks).to.have.length(2);
    expect(await newPosts()).to.have.length(1);
    expect(world.trello.webhooks.map(({ id }) => id))
      .to.have.length(1)
      .and.not.include(old!.id);
    host.workspace.settings.Site_Url = host.url;
    await daily();
    expect(await newPosts()).to.have.length(1);
    for (const status of [404, 500]) {
      // Created by a version that used Site_Url with its trailing slash.
      const [webhook] = world.trello.webhooks;
      const twin = {
        ...webhook!,
        id: '0'.repeat(24),
        callbackURL: webhook!.callbackURL.replace('/api', '//api'),
      };
      world.trello.state.webhooks.set(twin.id, twin);
      world.trello.fail({ method: 'DELETE', path: /webhooks/, status });
      await daily();
      expect(await newPosts(), String(status)).to.have.length(1);
    }
    await daily();
    expect(world.trello.webhooks).to.have.length(1);
  });

  it('stay if a board is linked in one room while it is unlinked in another', async () => {
    const { world } = held;
    const { host, trello } = world;
    await world.save({ routes: '' });
    expect(trello.webhooks).to.have.length(0);
    for (const name of ['crew', 'crew2']) host.addRoom({ name, type: 'p', owners: ['grace'] });
    await world.ask('/trello link Lighthouse', { room: 'crew' });
    const slow = trello.fail({ method: 'GET', path: /tokens.*webhooks/, hangMs: 500 });
    const notices = host.noticeHistory().length;
    const unlinked = host.type('grace', 'crew', '/trello unlink Lighthouse');
    while (!slow.hits) await new Promise((resolve) => setTimeout(resolve, 5));
    await host.type('grace', 'crew2', '/trello link Lighthouse');
    await unlinked;
    expect(
      host
        .noticeHistory()
        .slice(notices)
        .map(({ msg }) => msg)
        .join(),
    ).to.match(/This room now follows/);
    expect(trello.webhooks).to.have.length(1);
    const posts = await world.newPosts(
      () => trello.as(world.sample.members.alan).comment(world.sample.cards['Slow first page']!, 'x'),
      'crew2',
    );
    expect(posts).to.have.length(1);
  });

  it('of a disabled app post nothing; what Trello retries later is posted', async () => {
    const { world } = held;
    const { host } = world;
    const action = unposted(world, () =>
      world.trello.as(world.sample.members.ada).comment(world.sample.cards['Slow first page']!, 'Meanwhile'),
    );
    const count = world.posts().length;
    await host.disable();
    expect(await deliverTo(world, action)).to.be.within(400, 599);
    expect(world.posts()).to.have.length(count);
    await host.enable();
    expect(await deliverTo(world, action)).to.equal(200);
    expect(world.posts().slice(count).join()).to.include('“Meanwhile”');
  });
});
