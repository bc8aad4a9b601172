import { expect } from 'chai';
import { restoreAfterEach } from '../testing/app/asBefore';
import { plainly } from '../testing/app/cards';
import { connect } from '../testing/app/connect';
import { World } from '../testing/app/world';

describe('access to cards by other routes', () => {
  const held = World.forSuite();
  const ask: World['ask'] = async (text, asking) => plainly(await held.world.ask(text, asking));

  before(async () => {
    const { world } = held;
    const { trello, sample } = world;
    await world.setUp({ routes: '', linkRights: 'members', workspaceActs: true });
    const shop = trello.addBoard({ name: 'Shop' });
    trello.addList({ board: shop, name: 'Orders' });
    const diary = trello.addBoard({ name: 'Diary', members: [sample.members.alan] });
    trello.addList({ board: diary, name: 'Pages' });
    const { url } = world.sample.cards['Photos of the lamp room']!;
    world.host.addUser({ username: 'eve' });
    world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'] });
    world.host.addRoom({ name: 'bench', type: 'p', owners: ['grace'], members: ['eve'] });
    await ask(`/trello link ${url}`, { room: 'crew' });
    await ask('/trello link "To do" --board "Lighthouse website"', { room: 'bench' });
  });

  restoreAfterEach(held);

  it('lets a room linked to one card change that card, but add none beside it', async () => {
    const { trello } = held.world;
    const cards = trello.state.cards.size;
    expect(await ask('/trello add Another --list "To do"', { room: 'crew' })).to.match(
      /only what this room follows/,
    );
    expect(trello.state.cards.size).to.equal(cards);
    expect(await ask('/trello comment Photos Hello', { room: 'crew' })).to.match(/^You commented/);
    expect(await ask('/trello add Another --list "To do"', { room: 'bench' })).to.match(/^You created/);
  });

  it('gives no access by short link beyond what the room is linked to', async () => {
    const { world } = held;
    const { shortLink, name } = world.sample.cards['Old news pages redirect']!;
    const byEve = { user: 'eve', room: 'bench' };
    expect(await ask(`/trello card ${shortLink}`, byEve)).to.not.include(name);
    await connect(world, world.sample.members.alan, byEve);
    expect(await ask(`/trello card ${shortLink}`, byEve)).to.include(name);
    const posts = world.posts('bench').length;
    expect(await ask(`/trello card ${shortLink} --share`, byEve)).to.not.include(name);
    expect(world.posts('bench')).to.have.length(posts);
  });

  it('reveals nothing about a room’s boards to a forged click, changes nothing and posts nothing there', async () => {
    const { world } = held;
    world.host.addUser({ username: 'stan' });
    await connect(world, world.sample.members.grace, { user: 'stan', room: 'website' });
    const { id } = world.sample.cards['Photos of the lamp room']!;
    const container = { type: 'message' as const, id: 'none' };
    const before = world.host.noticeHistory().length;
    const [actions, posts] = [world.trello.actions.length, world.posts('crew').length];
    for (const value of [
      [id, 'move', 'Done', [['board', 'Zzzz']], ''],
      [id, 'comment', 'Hello', [], ''],
    ]) {
      const click = { actionId: 'card.choose.0', value: JSON.stringify(value) };
      await world.host.click({ user: 'stan', room: 'crew', container, ...click });
    }
    const answers = world.host.noticeHistory().slice(before);
    expect(answers.map(({ msg }) => msg)).to.deep.equal(
      Array(2).fill('Only people in this room can do that. Join the room first.'),
    );
    expect(world.trello.actions).to.have.length(actions);
    expect(world.posts('crew')).to.have.length(posts);
  });

  describe('moving a card', () => {
    const user = 'ann';
    const notHere = /^Without your own Trello account, you can change only what this room follows/;

    before(async () => {
      const { host, sample } = held.world;
      for (const username of [user, 'tom']) host.addUser({ username });
      for (const [name, link] of [
        ['card-room', sample.cards['Photos of the lamp room']!.url],
        ['list-room', '"To do" --board "Lighthouse website"'],
        ['two-rooms', '"To do" --board "Lighthouse website"'],
      ] as const) {
        host.addRoom({ name, type: 'p', owners: ['grace'], members: [user, 'tom'] });
        await ask(`/trello link ${link}`, { room: name });
      }
      await ask(`/trello link ${sample.cards['Slow first page']!.url}`, { room: 'two-rooms' });
    });

    const expectAnswer = async (room: string, text: string, sentence: RegExp, by = user): Promise<void> => {
      expect(await ask(`/trello ${text}`, { room, user: by }), `${room} ${text}`).to.match(sentence);
    };

    it('allows the lists that the room is linked to', async () => {
      await expectAnswer('list-room', 'move Photos Review', /no open list called/);
      await expectAnswer('card-room', 'move Photos Review', /no open list called/);
      await expectAnswer(
        'list-room',
        'move Photos Orders --board Shop',
        /does not follow a board called “Shop”/,
      );
      await expectAnswer('two-rooms', 'move "Slow first page" "To do"', /^You moved .* to \*To do\*/);
    });

    it('allows only those even where the room may read everything; a linked card may go anywhere on its board', async () => {
      await held.world.save({ readAccess: 'every' });
      await expectAnswer('list-room', 'move Photos Review', notHere);
      await expectAnswer('list-room', 'move Photos Orders --board Shop', notHere);
      await expectAnswer('card-room', 'move Photos Orders --board Shop', notHere);
      await expectAnswer('card-room', 'move Photos Review', /^You moved .* to \*Review\*/);
      await expectAnswer('card-room', 'move Photos "To do"', /^You moved/);
    });

    it('uses a person’s own account for all that it sees, and for nothing that only the room sees', async () => {
      const { world } = held;
      world.trello.addCard({ list: world.sample.lists.todo, name: 'Buoy' });
      await world.outdate();
      await connect(world, world.sample.members.alan, { user: 'tom', room: 'list-room' });
      await expectAnswer(
        'list-room',
        'move Buoy Orders --board Shop',
        /There is no open board called “Shop”/,
        'tom',
      );
      await held.world.save({ readAccess: 'every' });
      await expectAnswer(
        'list-room',
        'move Buoy Orders --board Shop',
        /^Your Trello account .* is not allowed to do that/,
        'tom',
      );
      await expectAnswer(
        'list-room',
        'move Buoy Pages --board Diary',
        /^You moved .* to \*Pages\* on \*Diary\*/,
        'tom',
      );
    });
  });

  it('lists boards where they may be seen, and shares only what the room sees', async () => {
    const { world } = held;
    const user = 'bob';
    world.host.addUser({ username: user });
    world.host.addRoom({ name: 'empty', type: 'p', owners: [user] });
    const shared = async (room: string): Promise<string> => {
      const [notices, posts] = [world.host.noticeHistory().length, world.posts(room).length];
      await world.host.type('grace', room, '/trello boards --share');
      const answers = world.host.noticeHistory().slice(notices);
      return plainly([...answers.map(({ msg }) => msg), ...world.posts(room).slice(posts)].join());
    };
    expect(await ask('/trello boards', { room: 'empty', user })).to.match(
      /does not follow a Trello board yet/,
    );
    await connect(world, world.sample.members.alan, { user, room: 'empty' });
    expect(await ask('/trello boards', { room: 'empty', user }))
      .to.match(/Lighthouse/)
      .and.to.match(/Diary/);
    expect(await ask('/trello boards', { room: 'empty', user })).to.not.match(/Shop/);
    expect(await shared('bench'))
      .to.match(/Lighthouse/)
      .and.to.not.match(/Shop|Diary/);
    await world.save({ readAccess: 'every' });
    expect(await shared('bench'))
      .to.match(/Shop/)
      .and.to.not.match(/Diary/);
    await world.save({ readAccess: 'nothing' });
    expect(await shared('bench')).to.match(/^The Trello app’s settings do not let rooms read boards/);
  });
});
