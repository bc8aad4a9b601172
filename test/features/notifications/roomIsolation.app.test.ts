import { expect } from 'chai';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import type { Action } from '../../../testing/trello/models';

type Lift = () => unknown;

interface Obstacle {
  what: string;
  room: string;
  /** the line of the room that this prevents from being served */
  options: string;
  /** @returns what repairs it */
  stand: () => Lift | Promise<Lift>;
  /** what the status says about it */
  why: RegExp;
}

describe('two rooms of one board of which one cannot be served', () => {
  const held = World.forSuite();
  const subscribe = (room: string, options: string): Promise<void> => {
    const { shortLink } = held.world.sample.board;
    held.world.host.addRoom({ name: room, members: ['admin', 'grace'] });
    return held.world.setUp({ routes: `${shortLink} -> #general\n${shortLink} -> #${room} ${options}` });
  };
  let number = 0;
  /** On a new card that passes the filters of all lines below. */
  const comment = (): Action => {
    const { sample, trello } = held.world;
    number += 1;
    const card = trello.addCard({ list: sample.lists.todo, name: `Card ${String(number)}` });
    return unposted(held.world, () => {
      trello.as(sample.members.ada).addLabel(card, sample.labels.bug);
      trello.as(sample.members.ada).addMember(card, sample.members.grace);
      return trello.as(sample.members.alan).comment(card, `Comment ${String(number)}.`);
    });
  };
  /** How often the comment was posted in each room. */
  const postedBy = ({ data }: Action, room: string): number[] =>
    ['general', room].map(
      (each) => held.world.posts(each).filter((text) => text.includes(`“${String(data.text)}”`)).length,
    );
  const deliver = async (action: Action, times: number): Promise<number[]> => {
    const statuses: number[] = [];
    while (statuses.length < times) statuses.push(await deliverTo(held.world, action));
    return statuses;
  };
  const status = async (): Promise<string> =>
    (await held.world.ask('/trello status', { user: 'admin' })).replace(/\u2060/g, '');
  const refuse = (name: string, isMeant: (...args: any[]) => boolean): (() => void) =>
    held.world.host.refuse(name, isMeant, new Error('out of order'));
  const idOf = (room: string): string => held.world.host.workspace.room(room)._id;

  const obstacles: Obstacle[] = [
    {
      what: 'Trello does not say which labels a card has',
      room: 'bugs',
      options: 'labels=Bug',
      stand: () => {
        const fault = held.world.trello.fail({ method: 'GET', path: /cards/, status: 503, times: Infinity });
        return () => {
          fault.clear();
        };
      },
      why: /filters need .*Trello/,
    },
    {
      what: 'nobody can say who is in it',
      room: 'ours',
      options: 'assigned=on',
      stand: async () => {
        // Membership of a room is cached for a while.
        await held.world.host.restart();
        return refuse('rooms.getMembers', (id) => id === idOf('ours'));
      },
      why: /log shows more/,
    },
    {
      what: 'Rocket.Chat refuses its messages without saying why',
      room: 'silent',
      options: '',
      stand: () => refuse('messages.create', ({ room }) => room.id === idOf('silent')),
      why: /log shows more/,
    },
    {
      what: 'its filters are stored as nobody would store them',
      room: 'odd',
      options: 'labels=Bug',
      stand: async () => {
        const { database } = held.world.host.workspace;
        const put = async (labels: unknown): Promise<unknown> => {
          const records = await database.find('persistence');
          const { id, value } = records.find(
            ({ value: link }) => link.kind === 'subscription' && link.roomName === 'odd',
          )!;
          await database.replace('persistence', id, { ...value, labels });
          return value.labels;
        };
        const labels = await put({ mode: 'only' });
        return () => put(labels);
      },
      why: /log shows more/,
    },
    {
      what: 'its threads cannot be looked up',
      room: 'threads',
      options: 'thread=on',
      stand: () => refuse('messages.getById', () => true),
      why: /log shows more/,
    },
  ];

  for (const { what, room, options, stand, why } of obstacles) {
    describe(what, () => {
      let lift: Lift = () => undefined;
      afterEach(() => lift());
      before(async () => {
        await subscribe(room, options);
        const action = comment();
        expect(await deliver(action, 1)).to.deep.equal([200]);
        expect(postedBy(action, room)).to.deep.equal([1, 1]);
      });

      it('for a moment: the other is served at once, this one at the next try, and nobody is notified', async () => {
        const { world } = held;
        const posted = world.direct('admin').length;
        const action = comment();
        lift = await stand();
        expect(await deliver(action, 1)).to.deep.equal([503]);
        expect(postedBy(action, room)).to.deep.equal([1, 0]);
        await lift();
        expect(await deliver(action, 2)).to.deep.equal([200, 200]);
        expect(postedBy(action, room)).to.deep.equal([1, 1]);
        expect(world.direct('admin')).to.have.length(posted);
        expect(await status()).to.not.match(/right now/);
      });

      it('for long: Trello’s retries end, the admin is notified once, and it works again afterwards', async () => {
        const { world } = held;
        const posted = world.direct('admin').length;
        lift = await stand();
        const [first, second] = [comment(), comment()];
        expect(await deliver(first, 4)).to.deep.equal([503, 503, 503, 200]);
        expect(await deliver(second, 1)).to.deep.equal([200]);
        for (const action of [first, second]) expect(postedBy(action, room)).to.deep.equal([1, 0]);
        const [letter, ...others] = world.direct('admin').slice(posted);
        expect(others).to.deep.equal([]);
        expect(letter)
          .to.match(/^Some updates from Lighthouse website /)
          .and.include(` in ${room}`);
        expect(await status())
          .to.include(`${room} gets no updates from Lighthouse website right now: `)
          .and.match(why);
        await lift();
        const third = comment();
        expect(await deliver(third, 1)).to.deep.equal([200]);
        expect(postedBy(third, room)).to.deep.equal([1, 1]);
        expect(await status()).to.not.match(/right now/);
        expect(world.direct('admin')).to.have.length(posted + 1);
      });
    });
  }
});

describe('a room that missed a notification', () => {
  const held = World.forSuite();

  it('gets it in the message that it belongs to, which goes on growing', async () => {
    const { world } = held;
    const { sample, trello, host } = world;
    const { shortLink } = sample.board;
    await world.setUp({
      mergeSeconds: 60,
      routes: `${shortLink} -> #general\n${shortLink} -> #website labels=Bug`,
    });
    const card = trello.addCard({ list: sample.lists.todo, name: 'Merged', labels: [sample.labels.bug] });
    const comment = (text: string): Action =>
      unposted(world, () => trello.as(sample.members.alan).comment(card, text));
    await deliverTo(world, comment('One'));
    const late = comment('Two');
    // What is on the card is cached for a while.
    await host.restart();
    const fault = trello.fail({ method: 'GET', path: /cards/, status: 503, times: Infinity });
    expect(await deliverTo(world, late)).to.equal(503);
    const last = (room: string): string => world.posts(room).slice(-1)[0]!;
    expect(last('general')).to.match(/“One”[^]*“Two”/);
    expect(last('website')).to.match(/“One”/).and.not.match(/“Two”/);
    fault.clear();
    expect(await deliverTo(world, late)).to.equal(200);
    await host.restart();
    await deliverTo(world, comment('Three'));
    for (const room of ['general', 'website']) expect(last(room), room).to.match(/“One”[^]*“Two”[^]*“Three”/);
  });
});

describe('a room whose messages cannot be edited', () => {
  const held = World.forSuite();

  it('gets a new message at the next try, and nobody is notified', async () => {
    const { world } = held;
    const { sample, trello, host } = world;
    const { shortLink } = sample.board;
    await world.setUp({ mergeSeconds: 60, routes: `${shortLink} -> #general\n${shortLink} -> #website` });
    const comment = (text: string): Action =>
      unposted(world, () => trello.as(sample.members.alan).comment(sample.cards['Slow first page']!, text));
    await deliverTo(world, comment('One'));
    const posted = world.direct('admin').length;
    const { _id } = host.workspace.room('website');
    const lift = host.refuse('messages.update', ({ id }) => host.workspace.messages.get(id)?.rid === _id);
    const second = comment('Two');
    expect(await deliverTo(world, second)).to.equal(503);
    expect(await deliverTo(world, second)).to.equal(200);
    lift();
    await deliverTo(world, comment('Three'));
    expect(world.posts('general').slice(-1)[0]).to.match(/“One”[^]*“Two”[^]*“Three”/);
    const [first, own] = world.posts('website').slice(-2);
    expect(first)
      .to.match(/“One”/)
      .and.not.match(/“Two”|“Three”/);
    expect(own).to.match(/“Two”[^]*“Three”/);
    expect(world.direct('admin')).to.have.length(posted);
  });
});

describe('rooms without filters', () => {
  const held = World.forSuite();

  for (const options of ['labels=Bug', 'style=detailed']) {
    it(`are served while Trello is still being asked for a room with ${options}`, async () => {
      const { world } = held;
      const { sample, trello, host } = world;
      const { shortLink } = sample.board;
      await world.setUp({ routes: `${shortLink} -> #general\n${shortLink} -> #website ${options}` });
      const card = trello.addCard({ list: sample.lists.todo, name: 'Slow', labels: [sample.labels.bug] });
      const action = unposted(world, () => trello.as(sample.members.alan).comment(card, 'Hello'));
      const before = [world.posts('general').length, world.posts('website').length];
      const gate = host.hold('http.call');
      const delivering = deliverTo(world, action);
      while (!gate.waiting || world.posts('general').length === before[0])
        await new Promise((resolve) => setTimeout(resolve, 5));
      expect(world.posts('website')).to.have.length(before[1]!);
      gate.open();
      expect(await delivering).to.equal(200);
      expect(world.posts('website')).to.have.length(before[1]! + 1);
    });
  }
});

describe('while Trello does not answer', () => {
  const held = World.forSuite();

  it('rooms without filters do not wait for one request after another', async () => {
    const { world } = held;
    const { sample, trello } = world;
    const { shortLink } = sample.board;
    await world.setUp({ routes: `${shortLink} -> #general\n${shortLink} -> #website labels=Bug` });
    const comment = (text: string): Action => {
      const card = trello.addCard({ list: sample.lists.todo, name: text, labels: [sample.labels.bug] });
      return unposted(world, () => trello.as(sample.members.alan).comment(card, text));
    };
    const fault = trello.fail({ path: /cards/, hangMs: 60_000, status: 503, times: Infinity });
    expect(await deliverTo(world, comment('First'))).to.equal(503);
    const { hits } = fault;
    expect(hits).to.be.greaterThan(0);
    for (const text of ['Second', 'Third']) expect(await deliverTo(world, comment(text))).to.equal(503);
    expect(fault.hits).to.equal(hits);
    expect(world.posts('general').slice(-3).join()).to.match(/First[^]*Second[^]*Third/);
  });
});

describe('while nothing can be posted at all, not even to the admin', () => {
  const held = World.forSuite();

  it('Trello is asked to retry as long as it does, and no failures are reported afterwards', async () => {
    const { world } = held;
    const { sample, trello, host } = world;
    await world.setUp();
    const comment = (text: string): Action =>
      unposted(world, () => trello.as(sample.members.alan).comment(sample.cards['Slow first page']!, text));
    const posted = world.direct('admin').length;
    const lift = host.refuse('messages.create', () => true);
    const [first, second] = [comment('First'), comment('Second')];
    for (let tries = 0; tries < 4; tries += 1) expect(await deliverTo(world, first)).to.equal(503);
    expect(await deliverTo(world, second)).to.equal(503);
    lift();
    for (const action of [first, second]) expect(await deliverTo(world, action)).to.equal(200);
    expect(world.posts().slice(-2).join()).to.match(/First.*Second/);
    expect(world.direct('admin')).to.have.length(posted);
    expect(await world.ask('/trello status', { user: 'admin' })).to.not.match(/right now/);
  });
});
