import { expect } from 'chai';
import { World } from '../../../testing/app/world';
import type { RoomRecord } from '../../../testing/engine/records';
import type { Acting } from '../../../testing/trello/Acting';

describe('a room with a thread for each card', () => {
  const held = World.forSuite();
  const alan = (): Acting => held.world.trello.as(held.world.sample.members.alan);

  before(() =>
    held.world.setUp({
      routes: `${held.world.sample.board.shortLink} -> #website thread=on`,
      mergeSeconds: 60,
    }),
  );

  it('shows the card once with its notifications below, also after a restart', async () => {
    const { world } = held;
    const guide = world.sample.cards['Write the visitor guide']!;
    const before = world.host.messages('website').length;
    await world.newPosts(() => alan().comment(guide, 'One'));
    await world.host.restart();
    await world.newPosts(() => world.trello.as(world.sample.members.ada).comment(guide, 'Two'));
    await world.newPosts(() => alan().comment(world.sample.cards['Slow first page']!, 'Elsewhere'));
    const messages = world.host.messages('website').slice(before);
    const roots = messages.filter(({ tmid }) => !tmid);
    expect(roots.map(({ msg }) => msg)).to.deep.equal([
      `<https://trello.com/c/${guide.shortLink}|Write the visitor guide> on <https://trello.com/b/${world.sample.board.shortLink}|Lighthouse website>`,
      `<https://trello.com/c/${world.sample.cards['Slow first page']!.shortLink}|Slow first page> on <https://trello.com/b/${world.sample.board.shortLink}|Lighthouse website>`,
    ]);
    const replies = messages.filter(({ tmid }) => tmid === roots[0]!._id).map(({ msg }) => msg);
    expect(replies).to.have.length(2);
    expect(replies.join()).to.match(/“One”[^]*“Two”/);
  });

  it('merges within the thread, and posts about the board outside it', async () => {
    const { world } = held;
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Threaded' });
    await world.newPosts(() => {
      alan().comment(card, 'A');
      alan().comment(card, 'B');
      alan().createList({ board: world.sample.board, name: 'Extra' });
    });
    const [root, reply, list] = world.host.messages('website').slice(-3);
    expect(root!.msg).to.match(/^<\S+\|Threaded>/);
    expect(reply).to.include({ tmid: root!._id });
    expect(reply!.msg).to.match(/“A”[^]*“B”/);
    expect(list!.tmid).to.equal(undefined);
  });
});

describe('a room with a thread for each card and many cards at once', () => {
  const held = World.forSuite();

  it('gets no flood of messages, and a new root message after the old one was deleted', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    await world.setUp({ routes: `${sample.board.shortLink} -> #website thread=on`, mergeSeconds: 60 });
    const alan = trello.as(sample.members.alan);
    const cards = Array.from({ length: 50 }, (_, index) =>
      trello.addCard({ list: sample.lists.review, name: `Chore ${index}` }),
    );
    const before = host.messages('website').length;
    await world.newPosts(() => {
      cards.forEach((card) => alan.moveCard(card, sample.lists.done));
    });
    const channel = host
      .messages('website')
      .slice(before)
      .filter(({ tmid }) => !tmid);
    expect(channel).to.have.length(3);
    expect(channel[2]!.msg).to.match(/moved 48 cards/);
    host.workspace.messages.remove(channel[0]!._id);
    await world.newPosts(() => trello.as(sample.members.ada).comment(cards[0]!, 'Hello'));
    const [root, reply] = host.messages('website').slice(-2);
    expect(root).to.include({ _id: channel[0]!._id });
    expect(reply).to.include({ tmid: root!._id });
  });
});

describe('a room that cannot be written to', () => {
  const held = World.forSuite({ serverSettings: { E2E_Enable: true } });
  const well = (): Partial<RoomRecord> => ({ encrypted: false, ro: false, muted: [] });
  const change = (room: string, values: Partial<RoomRecord>): void => {
    const record = held.world.host.workspace.room(room);
    held.world.host.workspace.rooms.put({ ...record, ...values });
  };
  const newPosts = (text: string): Promise<string[]> =>
    held.world.newPosts(() =>
      held.world.trello
        .as(held.world.sample.members.alan)
        .comment(held.world.sample.cards['Write the visitor guide']!, text),
    );

  before(async () => {
    const { shortLink } = held.world.sample.board;
    await held.world.setUp({ routes: `${shortLink} -> #website\n${shortLink} -> #general` });
  });

  const cases: [string, Partial<RoomRecord>, RegExp][] = [
    ['encrypted', { encrypted: true }, /room general is now encrypted/],
    ['read-only', { ro: true }, /room general is now read-?\u2060?only.*post-?\u2060?readonly/],
    ['muted for the app', { muted: ['trello.bot'] }, /muted in the room general/],
  ];
  for (const [what, values, sentence] of cases) {
    it(`(${what}) is reported once, the other rooms are served, and it works again afterwards`, async () => {
      const { world } = held;
      const before = world.direct('admin').length;
      change('general', { ...well(), ...values });
      expect(await newPosts('First')).to.have.length(1);
      expect(await newPosts('Second')).to.have.length(1);
      expect(world.trello.deliveries.slice(-2).map(({ status }) => status)).to.deep.equal([200, 200]);
      const posted = world.direct('admin').slice(before);
      expect(posted).to.have.length(1);
      expect(posted[0]).to.match(sentence);
      change('general', well());
      const count = world.posts('general').length;
      await newPosts('Back');
      expect(world.posts('general')).to.have.length(count + 1);
    });
  }
});

describe('a room that is renamed or deleted', () => {
  const held = World.forSuite();

  it('is found by the daily check, and so are new names of boards', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    const { shortLink } = sample.board;
    await world.setUp({ routes: `${shortLink} -> #website\n${shortLink} -> #general` });
    host.workspace.rooms.put({ ...host.workspace.room('general'), name: 'everyone', fname: 'everyone' });
    trello.as(sample.members.ada).changeBoard(sample.board, { name: 'Beacon' });
    await world.nextDay();
    expect(world.direct('admin').slice(-1)[0]).to.match(/Beacon → everyone/);
    host.workspace.rooms.remove(host.workspace.room('everyone')._id);
    await world.nextDay();
    expect(world.direct('admin').join('\n')).to.match(
      /Line 2 of “Boards and rooms”: the room “general” was deleted/,
    );
    const card = sample.cards['Write the visitor guide']!;
    const posts = await world.newPosts(() => trello.as(sample.members.alan).comment(card, 'Without it'));
    expect(posts).to.have.length(1);
  });
});

describe('a room that the app is removed from', () => {
  const held = World.forSuite();

  it('loses what was linked there, but keeps what the settings say; the people concerned are told', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    const shop = trello.addBoard({ name: 'Shop' });
    const list = trello.addList({ board: shop, name: 'Orders' });
    host.addRoom({ name: 'general', members: ['grace', 'trello.bot'], owners: ['grace'] });
    await world.setUp();
    await world.ask('/trello link Shop --events comments', { room: 'general' });
    const notice = host.noticeHistory().slice(-1)[0]!;
    const confirm = notice.blocks?.find(({ type }) => type === 'actions')?.elements[0];
    if (confirm)
      await host.click({
        user: 'grace',
        room: 'general',
        container: { type: 'message', id: notice._id },
        ...confirm,
      });
    expect(trello.webhooks).to.have.length(2);
    await host.leave('grace', 'general');
    expect(trello.webhooks).to.have.length(2);
    host.addRoom({ name: 'general', members: ['admin', 'trello.bot'], owners: ['admin'] });
    await host.leave('trello.bot', 'general', { removedBy: 'admin' });
    expect(trello.webhooks).to.have.length(1);
    const card = trello.addCard({ list, name: 'Order 1' });
    expect(
      await world.newPosts(() => trello.as(sample.members.ada).comment(card, 'x'), 'general'),
    ).to.deep.equal([]);
    // Grace, who linked it, has left the room, so its owner is told.
    expect(world.direct('grace')).to.deep.equal([]);
    expect(world.direct('admin').slice(-1)[0]).to.match(
      /removed from the room general, so updates from Shop end/,
    );
    await host.leave('trello.bot', 'website', { removedBy: 'admin' });
    const guide = sample.cards['Write the visitor guide']!;
    expect(await world.newPosts(() => trello.as(sample.members.ada).comment(guide, 'x'))).to.have.length(1);
    expect(world.direct('admin').slice(-1)[0]).to.match(/removed from the room website/);
  });
});
