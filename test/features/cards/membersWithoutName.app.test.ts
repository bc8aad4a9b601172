import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';
import { open } from '../../../testing/app/forms';

describe('a member without a full name', () => {
  const held = forCards();
  const { ask, card } = held;

  before(() => {
    const { trello, sample } = held;
    const norma = trello.addMember({ username: 'norma', fullName: '' });
    const zero = trello.addMember({ username: 'zero', fullName: '\u200b' });
    for (const { id } of [norma, zero])
      sample.board.memberships.push({ id: trello.state.newId(), idMember: id, memberType: 'normal' });
    card('Photos of the lamp room').idMembers.push(norma.id, zero.id);
  });

  it('is shown by username in lists, on cards and in answers', async () => {
    expect(await ask('/trello list "To do"')).to.match(/Photos of the lamp room.* · norma, zero\n/);
    expect(await ask('/trello card Photos')).to.match(/Members: norma, zero/);
    expect(await ask('/trello assign slow Nobody')).to.match(/“norma”, “zero”/);
    expect(await ask('/trello assign slow norma')).to.match(/^You added \*norma\* to <\S+\|Slow/);
  });

  it('can be chosen in forms', async () => {
    const { blocks } = await open(held.world, '/trello add', { room: 'crew' });
    expect(JSON.stringify(blocks)).to.include('"norma"').and.to.include('"zero"');
  });

  it('is shown by username in notifications', async () => {
    const { trello, sample, world } = held;
    const norma = [...trello.state.members.values()].find(({ username }) => username === 'norma')!;
    const posts = await world.newPosts(
      () => trello.as(norma).comment(sample.cards['Slow first page']!, 'Hello'),
      'crew',
    );
    expect(posts.join()).to.match(/^\*norma\* commented/);
  });

  it('is named once where both names would appear', async () => {
    const { trello, world } = held;
    world.host.addUser({ username: 'norma', name: 'Norma' });
    world.host.addRoom({ name: 'normas', members: ['norma'] });
    const norma = [...trello.state.members.values()].find(({ username }) => username === 'norma')!;
    await connect(world, { member: norma, user: 'norma', room: 'normas' });
    expect(await ask('/trello me', { user: 'norma', room: 'normas' })).to.match(
      /^You have been connected as @norma since /,
    );
  });
});
