import { expect } from 'chai';
import { connect } from '../../../testing/app/connect';
import { World } from '../../../testing/app/world';
import type { Board, Card } from '../../../testing/trello/models';

const plainly = (text: string): string => text.replace(/\u2060/g, '');

/** The list “To do” in #website, the whole board in #crew; only these take replies. */
describe('who may comment by a reply', () => {
  const held = World.forSuite();
  let card: Card;
  let lighthouse: Board;

  before(async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    for (const username of ['reader', 'outsider', 'nobody']) host.addUser({ username });
    const members = ['admin', 'grace', 'reader', 'outsider', 'nobody'];
    for (const name of ['crew', 'calm']) host.addRoom({ name, members });
    const { shortLink } = sample.board;
    lighthouse = trello.addBoard({ name: 'Lighthouse', members: [sample.members.ada, sample.members.grace] });
    const routes = [
      `${shortLink} -> #crew thread=on replies=on`,
      `${lighthouse.shortLink} -> #crew thread=on`,
      `${shortLink} -> #calm thread=on`,
    ];
    await world.setUp({ routes: routes.join('\n'), workspaceActs: true });
    await connect(world, sample.members.grace);
    await connect(world, sample.members.alan, { user: 'reader', room: 'crew', scopes: ['read'] });
    const stranger = trello.addMember({ username: 'stranger', fullName: 'Stranger' });
    await connect(world, stranger, { user: 'outsider', room: 'crew' });
  });
  beforeEach(async () => {
    const { trello, sample } = held.world;
    card = trello.addCard({ list: sample.lists.todo, name: 'Fog horn' });
    await held.world.newPosts(() => trello.as(sample.members.ada).comment(card, 'Is it loud?'));
  });

  const rootIn = (room: string): string =>
    held.world.host.messages(room).find(({ msg, tmid }) => !tmid && msg.includes(card.shortLink))!._id;
  /** The private answers, and whether there is a comment now. */
  const reply = async (user: string, { room = 'crew', threadId = rootIn(room) } = {}) => {
    const { host, trello } = held.world;
    const before = host.noticeHistory().length;
    await host.sendMessage(user, room, 'Very loud', { threadId });
    await trello.settled();
    await host.idle();
    const notices = host.noticeHistory().slice(before);
    const isComment = ({ type, data }: { type: string; data: any }): boolean =>
      type === 'commentCard' && data.card?.id === card.id && data.text === 'Very loud';
    return {
      answer: notices.map(({ msg }) => plainly(msg)).join(),
      isCommented: trello.state.actions.some(isComment),
    };
  };

  it('people whose own account may comment on the card', async () => {
    expect(await reply('grace')).to.deep.equal({ answer: '', isCommented: true });
  });

  for (const [user, why] of [
    ['nobody', /connect/],
    ['reader', /read/i],
    ['outsider', /is not allowed to do that/],
  ] as const) {
    it(`not ${user}, although the app’s account may act for members`, async () => {
      const { answer, isCommented } = await reply(user);
      expect(isCommented).to.equal(false);
      expect(answer)
        .to.match(/^Your reply is in this thread, but not on the card\. /)
        .and.match(why);
    });
  }

  it('nobody in a room that takes no replies, and nothing is said about it', async () => {
    expect(await reply('grace', { room: 'calm' })).to.deep.equal({ answer: '', isCommented: false });
  });

  it('nobody below a card of a board whose link takes none beside one that does, and nothing is said about it', async () => {
    const { host, trello, sample } = held.world;
    const list = trello.addList({ board: lighthouse, name: 'Ideas' });
    const other = trello.addCard({ list, name: 'New lamp' });
    await held.world.newPosts(() => trello.as(sample.members.ada).comment(other, 'Is it bright?'), 'crew');
    const root = host.messages('crew').find(({ msg, tmid }) => !tmid && msg.includes(other.shortLink))!;
    for (const user of ['grace', 'nobody'])
      expect((await reply(user, { threadId: root._id })).answer).to.equal('');
    const ofOther = trello.state.actions.filter(({ data }) => data.card?.id === other.id && data.text);
    expect(ofOther.map(({ data }) => data.text)).to.deep.equal(['Is it bright?']);
  });

  it('nobody below another message of the app that names the card', async () => {
    const { host } = held.world;
    await host.type('grace', 'crew', `/trello card ${card.url} --share`);
    const shared = host.messages('crew').slice(-1)[0]!;
    expect(shared.msg).to.include(card.shortLink);
    expect(await reply('grace', { threadId: shared._id })).to.deep.equal({ answer: '', isCommented: false });
  });

  it('nobody below somebody’s imitation of a thread’s first message', async () => {
    const { host } = held.world;
    const root = host.messages('crew').find(({ _id }) => _id === rootIn('crew'))!;
    const imitation = await host.sendMessage('grace', 'crew', root.msg);
    expect(await reply('grace', { threadId: imitation._id })).to.deep.equal({
      answer: '',
      isCommented: false,
    });
  });

  it('nobody once the card has left what the room is linked to', async () => {
    const { trello, sample } = held.world;
    const shop = trello.addBoard({ name: 'Shop', members: Object.values(sample.members) });
    const threadId = rootIn('crew');
    trello.as(sample.members.ada).moveCardToBoard(card, trello.addList({ board: shop, name: 'Orders' }));
    await trello.settled();
    const { answer, isCommented } = await reply('grace', { threadId });
    expect(isCommented).to.equal(false);
    expect(answer).to.match(/This room no longer takes replies to this card\.$/);
  });
});

describe('a room that begins to take replies', () => {
  const held = World.forSuite();

  it('takes the next one, in a thread that was there before', async () => {
    const { world } = held;
    const { host, trello, sample } = world;
    const route = `${sample.board.shortLink} -> #website thread=on`;
    await world.setUp({ routes: route });
    await connect(world, sample.members.grace);
    const card = trello.addCard({ list: sample.lists.todo, name: 'Fog horn' });
    await world.newPosts(() => trello.as(sample.members.ada).comment(card, 'Is it loud?'));
    const [root] = host.messages('website').filter(({ msg, tmid }) => !tmid && msg.includes(card.shortLink));
    await host.sendMessage('grace', 'website', 'Before', { threadId: root!._id });
    await world.save({ routes: `${route} replies=on` });
    await host.sendMessage('grace', 'website', 'After', { threadId: root!._id });
    await trello.settled();
    const comments = trello.state.actions.filter(({ data }) => data.card?.id === card.id && data.text);
    expect(comments.map(({ data }) => data.text)).to.deep.equal(['Is it loud?', 'After']);
  });
});
