import { expect } from 'chai';
import { plainly } from '../cards';
import { connect } from '../connect';
import { World } from '../world';

describe('who may see and do what: by other ways', () => {
  const held = World.forSuite();
  const ask: World['ask'] = async (text, asking) => plainly(await held.world.ask(text, asking));

  before(async () => {
    const { world } = held;
    await world.setUp({ routes: '', linkRights: 'members', workspaceActs: true });
    const { url } = world.sample.cards['Photos of the lamp room']!;
    world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'] });
    world.host.addRoom({ name: 'bench', type: 'p', owners: ['grace'] });
    await ask(`/trello link ${url}`, { room: 'crew' });
    await ask('/trello link "To do" --board "Lighthouse website"', { room: 'bench' });
  });

  it('a room that follows one card may have that card changed, and none added beside it', async () => {
    const { trello } = held.world;
    const cards = trello.state.cards.size;
    expect(await ask('/trello add Another --list "To do"', { room: 'crew' })).to.match(
      /only what this room follows/,
    );
    expect(trello.state.cards.size).to.equal(cards);
    expect(await ask('/trello comment Photos Hello', { room: 'crew' })).to.match(/^You commented/);
    expect(await ask('/trello add Another --list "To do"', { room: 'bench' })).to.match(/^You created/);
  });

  it('a short link is no way around what the room follows', async () => {
    const { world } = held;
    const { shortLink, name } = world.sample.cards['Old news pages redirect']!;
    expect(await ask(`/trello card ${shortLink}`, { room: 'bench' })).to.not.include(name);
    await connect(world, world.sample.members.alan, { room: 'bench' });
    expect(await ask(`/trello card ${shortLink}`, { room: 'bench' })).to.include(name);
    const posts = world.posts('bench').length;
    expect(await ask(`/trello card ${shortLink} --share`, { room: 'bench' })).to.not.include(name);
    expect(world.posts('bench')).to.have.length(posts);
  });

  it('whoever forges a click learns nothing of a room’s boards and silences nothing there', async () => {
    const { world } = held;
    world.host.addUser({ username: 'stan' });
    await connect(world, world.sample.members.grace, { user: 'stan', room: 'website' });
    const { id } = world.sample.cards['Photos of the lamp room']!;
    const container = { type: 'message' as const, id: 'none' };
    const before = world.host.noticeHistory().length;
    for (const value of [
      [id, 'move', 'Done', [['board', 'Zzzz']], ''],
      [id, 'comment', 'Hello', [], ''],
    ]) {
      const click = { actionId: 'card.choose.0', value: JSON.stringify(value) };
      await world.host.click({ user: 'stan', room: 'crew', container, ...click });
    }
    const told = world.host.noticeHistory().slice(before);
    expect(told.map(({ msg }) => msg)).to.deep.equal(
      Array(2).fill('There is no such card that may be seen here. Please check the address.'),
    );
  });
});
