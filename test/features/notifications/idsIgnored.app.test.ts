import { expect } from 'chai';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import { EngineHost } from '../../../testing/engine/EngineHost';
import { until } from '../../../testing/faults/posted';
import type { Action } from '../../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

describe('posting exactly once where Rocket.Chat assigns its own message ids', () => {
  const held = World.forSuite({ appMessageIds: 'ignore' });
  let second: EngineHost;
  let card: { id: string };

  const comment = (text: string, who: 'ada' | 'alan' = 'alan'): Action =>
    unposted(held.world, () => held.world.trello.as(held.world.sample.members[who]).comment(card, text));
  const posted = (text: string, room = 'website'): number =>
    held.world.posts(room).reduce((count, post) => count + post.split(text).length - 1, 0);

  /** Treats claims as if they had been made a while ago. */
  const age = async (ms: number): Promise<void> => {
    const { database } = held.world.host.workspace;
    for (const { id, value } of await database.find('persistence'))
      if (value.kind === 'postAttempt')
        await database.replace('persistence', id, { ...value, at: value.at - ms });
  };

  before(async () => {
    const { world } = held;
    const board = world.sample.board.shortLink;
    await world.setUp({ mergeSeconds: 60, routes: `${board} -> #website\n${board} -> #general thread=on` });
    second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
  });
  beforeEach(() => {
    card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Once' });
  });
  after(() => second.stop());

  it('posts a delivery once that arrives ten times at once at two new servers', async () => {
    const { world } = held;
    await world.host.restart();
    const action = comment('Ten');
    const hosts = Array.from({ length: 10 }, (_, index) => (index % 2 ? second : world.host));
    const statuses = await Promise.all(hosts.map((host) => deliverTo(world, action, { host })));
    expect(statuses).to.include(200);
    // Where another attempt was under way, the outcome is reported at Trello's next try.
    for (const host of hosts) expect(await deliverTo(world, action, { host })).to.equal(200);
    expect([posted('“Ten”'), posted('“Ten”', 'general')]).to.deep.equal([1, 1]);
  });

  it('posts once, alone or merged, before and after a restart', async () => {
    const { world } = held;
    const posts = world.posts().length;
    const actions = ['Old', 'Older'].map((text) => comment(text));
    for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
    for (const action of actions) expect(await deliverTo(world, action, { host: second })).to.equal(200);
    await world.host.restart();
    for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Old”'), posted('“Older”')]).to.deep.equal([1, 1]);
    expect(world.posts().length - posts, 'one message').to.equal(1);
  });

  it('keeps a card’s thread, at any server', async () => {
    const { world } = held;
    for (const [index, host] of [world.host, second, world.host].entries()) {
      await deliverTo(world, comment(`Reply ${index}`, index % 2 ? 'ada' : 'alan'), { host });
    }
    const roots = new Set(
      world.host
        .messages('general')
        .filter(({ msg }) => msg.includes('“Reply'))
        .map(({ tmid }) => tmid),
    );
    expect(roots.size).to.equal(1);
    expect(world.host.messages('general').map(({ _id }) => _id)).to.include([...roots][0]);
  });

  it('does not bring back a removed message, and ends the thread with its root', async () => {
    const { world } = held;
    const { messages } = world.host.workspace;
    const [first, second] = [comment('Removed', 'ada'), comment('Then')];
    await deliverTo(world, first);
    for (const { _id, msg, tmid } of world.host.messages()) {
      if (!msg.includes('“Removed”')) continue;
      await world.host.remove('admin', messages.get(_id)!);
      if (tmid) await world.host.remove('admin', messages.get(tmid)!);
    }
    await world.host.restart();
    for (const action of [second, first]) expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Removed”'), posted('“Removed”', 'general')]).to.deep.equal([0, 0]);
    const reply = world.host.messages('general').find(({ msg }) => msg.includes('“Then”'))!;
    expect(messages.get(reply.tmid!)).to.not.equal(undefined);
  });

  it('shortens a message that two servers get refused as too long, at the next try', async () => {
    const { world } = held;
    const { settings } = world.host.workspace;
    const action = comment(`Long ${'word '.repeat(400)}`);
    settings['Message_MaxAllowedSize'] = 250;
    const create = world.host.hold('messages.create');
    const delivering = deliverTo(world, action);
    await until(() => create.waiting > 0);
    expect(await deliverTo(world, action, { host: second })).to.equal(503);
    create.open();
    await delivering;
    for (const host of [world.host, second]) expect(await deliverTo(world, action, { host })).to.equal(200);
    expect([posted('“Long'), posted('“Long', 'general')]).to.deep.equal([1, 1]);
    settings['Message_MaxAllowedSize'] = 5_000;
  });

  it('posts once if the response to posting is lost', async () => {
    const { world } = held;
    const action = comment('Lost answer');
    world.host.failNext('messages.create', new Error('out of order'), 1, 'after');
    await deliverTo(world, action);
    expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Lost answer”'), posted('“Lost answer”', 'general')]).to.deep.equal([1, 1]);
  });

  it('posts at the next try if posting is briefly refused', async () => {
    const { world } = held;
    const action = comment('Refused');
    world.host.failNext('messages.create');
    expect(await deliverTo(world, action)).to.equal(503);
    expect(await deliverTo(world, action)).to.equal(200);
    expect([posted('“Refused”'), posted('“Refused”', 'general')]).to.deep.equal([1, 1]);
  });

  for (const isPosted of [false, true]) {
    it(`posts once if a process is killed ${isPosted ? 'after' : 'before'} posting, after the claim expires`, async () => {
      const { world } = held;
      const text = `Killed ${isPosted ? 'after' : 'before'}`;
      const action = comment(text);
      const gone = new Error('gone with its process');
      const create = world.host.hold('messages.create');
      void deliverTo(world, action).catch(() => undefined);
      await until(() => create.waiting > 0);
      if (isPosted) {
        const note = world.host.hold('persistence.createWithAssociations');
        create.open();
        await until(() => note.waiting > 0 && posted(`“${text}”`) === 1);
        await world.host.killApp();
        world.host.failNext('persistence.createWithAssociations', gone, note.waiting);
        note.open();
      } else {
        await world.host.killApp();
        world.host.failNext('messages.create', gone, create.waiting);
        create.open();
      }
      await world.host.restart();
      expect(await deliverTo(world, action, { host: second })).to.equal(503);
      await age(21_000);
      expect(await deliverTo(world, action, { host: second })).to.equal(200);
      expect(await deliverTo(world, action)).to.equal(200);
      expect([posted(`“${text}”`), posted(`“${text}”`, 'general')]).to.deep.equal([1, 1]);
    });
  }

  it('is mentioned in the status', async () => {
    expect(await held.world.ask('/trello status', { user: 'admin' })).to.contain(
      'This server assigns message ids itself',
    );
  });

  it('keeps nothing in the store for long except the threads of cards', async () => {
    const { world } = held;
    const keys = async (): Promise<unknown[]> =>
      (await world.host.workspace.database.find('persistence'))
        .filter(({ value }) => value.kind === 'postAttempt')
        .map(({ value }) => value.isLasting);
    expect(await deliverTo(world, comment('Soon old'))).to.equal(200);
    await age(2 * 24 * 3_600_000);
    await world.host.runDueJobs(new Date(Date.now() + 3_600_000));
    expect(new Set(await keys())).to.deep.equal(new Set([true]));
  });
});

describe('where Rocket.Chat keeps the ids that the app sets', () => {
  const held = World.forSuite();

  it('only the first message of a process is claimed before it is posted', async () => {
    const { world } = held;
    await world.setUp();
    await world.host.restart();
    const trips = async (text: string): Promise<number> => {
      const action = unposted(world, () =>
        world.trello
          .as(world.sample.members.alan)
          .comment(world.sample.cards['Write the visitor guide']!, text),
      );
      const before = world.roundTrips().length;
      expect(await deliverTo(world, action)).to.equal(200);
      return world.roundTrips().length - before;
    };
    const [first, next] = [await trips('First'), await trips('Next')];
    console.log(`      round trips of a delivery: ${first} for the first of a process, then ${next}`);
    expect(first - next).to.be.at.most(3);
    expect(await world.ask('/trello status', { user: 'admin' })).not.to.contain('assigns message ids');
  });
});
