import { expect } from 'chai';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';
import type { Action } from '../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

describe('posting exactly once', () => {
  const held = World.forSuite();
  let second: EngineHost;
  let card: { id: string };

  const comment = (text: string, who: 'ada' | 'alan' = 'alan'): Action =>
    unposted(held.world, () => held.world.trello.as(held.world.sample.members[who]).comment(card, text));
  const posted = (text: string): number =>
    held.world.posts().reduce((count, post) => count + post.split(text).length - 1, 0);

  before(async () => {
    const { world } = held;
    const routes = ['website', 'general', 'third'].map(
      (room) => `${world.sample.board.shortLink} -> #${room}`,
    );
    world.host.addRoom({ name: 'third', members: ['admin'] });
    await world.setUp({ mergeSeconds: 60, routes: routes.join('\n') });
    second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
  });
  beforeEach(() => {
    card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Once' });
  });
  after(() => second.stop());

  it('posts a delivery once that arrives at two servers, in turn or at the same moment', async () => {
    const { world } = held;
    for (const text of ['Alone', 'Joined', 'Joined too']) {
      // The first one creates a message and the others are added to it, whichever server they arrive at.
      const action = comment(text);
      expect(await deliverTo(world, action, { host: second })).to.equal(200);
      expect(await deliverTo(world, action)).to.equal(200);
      expect(posted(`“${text}”`), text).to.equal(1);
    }
    for (let round = 0; round < 10; round += 1) {
      const action = comment(`Round ${round}.`, round % 2 ? 'ada' : 'alan');
      const statuses = await Promise.all(
        [world.host, second, world.host, second].map((host) => deliverTo(world, action, { host })),
      );
      expect(statuses).to.deep.equal([200, 200, 200, 200]);
      expect(posted(`“Round ${round}.”`), String(round)).to.equal(1);
    }
  });

  it('loses no delivery if two servers get different ones of a card at the same moment', async () => {
    const { world } = held;
    expect(await deliverTo(world, comment('Base'))).to.equal(200);
    for (let round = 0; round < 10; round += 1) {
      const actions = ['left', 'right'].map((side) => comment(`${side} ${round}.`));
      await Promise.all([deliverTo(world, actions[0]!), deliverTo(world, actions[1]!, { host: second })]);
    }
    const lost = ['left', 'right'].flatMap((side) =>
      Array.from({ length: 10 }, (_, round) => `“${side} ${round}.”`).filter((text) => posted(text) !== 1),
    );
    expect(lost).to.deep.equal([]);
  });

  it('posts a delivery once before and after a restart, alone or merged', async () => {
    const { world } = held;
    const actions = ['Old', 'Older'].map((text) => comment(text));
    for (const action of actions) await deliverTo(world, action);
    await world.host.restart();
    for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Old”'), posted('“Older”')]).to.deep.equal([1, 1]);
    await world.host.killApp();
    await world.host.appBack();
    for (const action of actions) await deliverTo(world, action);
    expect([posted('“Old”'), posted('“Older”')]).to.deep.equal([1, 1]);
  });

  for (const [what, fault] of [
    ['read', 'persistence.readByAssociations'],
    ['written', 'persistence.createWithAssociations'],
    ['posted', 'messages.create'],
  ] as const) {
    for (const when of ['before', 'after'] as const) {
      it(`answers 503 and posts at the next try if nothing can be ${what} (${when})`, async () => {
        const { world } = held;
        const text = `Again ${what} ${when}`;
        const action = comment(text);
        world.host.failNext(fault, new Error('out of order'), 1, when);
        const first = await deliverTo(world, action);
        expect(await deliverTo(world, action)).to.equal(200);
        expect(posted(`“${text}”`)).to.equal(1);
        // A message whose response got lost is there, so no second try is needed.
        expect(first).to.equal(fault === 'messages.create' && when === 'after' ? 200 : 503);
      });
    }
  }

  it('answers 503 and adds to a message at the next try', async () => {
    const { world } = held;
    await deliverTo(world, comment('Stands'));
    const action = comment('Added');
    world.host.failNext('messages.update');
    expect(await deliverTo(world, action)).to.equal(503);
    expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Stands”'), posted('“Added”')]).to.deep.equal([1, 1]);
  });

  it('posts once if a record is lost or old, and others came in between', async () => {
    const { world } = held;
    const lost = comment('Lost');
    world.host.failNext('persistence.createWithAssociations');
    expect(await deliverTo(world, lost)).to.equal(503);
    expect(await deliverTo(world, comment('Between'))).to.equal(200);
    expect(await deliverTo(world, lost)).to.equal(200);
    expect([posted('“Lost”'), posted('“Between”')]).to.deep.equal([1, 1]);

    const first = comment('Long ago');
    await deliverTo(world, first);
    const others = Array.from({ length: 40 }, () =>
      world.trello.addCard({ list: world.sample.lists.done, name: 'Other' }),
    );
    const { alan } = world.sample.members;
    for (const other of others) {
      await deliverTo(
        world,
        unposted(world, () => world.trello.as(alan).comment(other, 'Other')),
      );
    }
    await deliverTo(world, comment('Since'), { host: second });
    expect(await deliverTo(world, first, { host: second })).to.equal(200);
    expect([posted('“Long ago”'), posted('“Since”')]).to.deep.equal([1, 1]);
  });

  it('retries only the room of three in which posting failed', async () => {
    const { world } = held;
    const count = (): number[] => ['website', 'general', 'third'].map((room) => world.posts(room).length);
    const action = comment('Three');
    const before = count();
    world.host.failNext('messages.create');
    expect(await deliverTo(world, action)).to.equal(503);
    const between = count().map((number, index) => number - before[index]!);
    expect(between.sort()).to.deep.equal([0, 1, 1]);
    expect(await deliverTo(world, action)).to.equal(200);
    expect(count().map((number, index) => number - before[index]!)).to.deep.equal([1, 1, 1]);
  });
});

describe('the stored records of posted actions', () => {
  const held = World.forSuite();

  it('are bounded, and deleted when they are old', async () => {
    const { world } = held;
    const { database } = world.host.workspace;
    const kept = async (): Promise<number> =>
      (await database.find('persistence')).filter(({ value }) => value.kind === 'posted').length;
    await world.setUp({ mergeSeconds: 60 });
    const alan = world.trello.as(world.sample.members.alan);
    await world.newPosts(() => {
      for (let number = 0; number < 100; number += 1) {
        alan.comment(world.trello.addCard({ list: world.sample.lists.todo, name: `Card ${number}` }), 'One');
      }
    });
    expect(await kept())
      .to.be.at.most(12)
      .and.at.least(4);
    const merged = world.trello.addCard({ list: world.sample.lists.todo, name: 'Merged' });
    await world.newPosts(() => {
      for (let number = 0; number < 10; number += 1) alan.comment(merged, String(number));
    });
    expect(await kept()).to.be.at.least(14);
    for (const { id, value } of await database.find('persistence')) {
      if (value.kind === 'posted')
        await database.replace('persistence', id, { ...value, at: value.at - 3_600_000 });
    }
    await world.host.runDueJobs(new Date(Date.now() + 3_600_000));
    expect(await kept()).to.equal(0);
  });
});
