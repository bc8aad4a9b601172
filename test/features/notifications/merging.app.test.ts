import { expect } from 'chai';
import { deliverTo, unposted } from '../../../testing/app/deliverTo';
import { World } from '../../../testing/app/world';
import type { Action, Card } from '../../../testing/trello/models';

/** The body of a delivery for an action at another time. */
const at = (action: Action, seconds: number): Action => ({
  ...action,
  date: new Date(Date.parse(action.date) + seconds * 1000).toISOString(),
});

describe('related notifications', () => {
  const held = World.forSuite();
  const alan = (): ReturnType<World['trello']['as']> => held.world.trello.as(held.world.sample.members.alan);

  before(() => held.world.setUp({ mergeSeconds: 60 }));

  it('about one card by one person are one message, which grows', async () => {
    const { lists, labels, members } = held.world.sample;
    const posts = await held.world.newPosts(() => {
      const card = alan().createCard({ list: lists.todo, name: 'Rust' });
      alan().addLabel(card, labels.bug);
      alan().addMember(card, members.grace);
      alan().moveCard(card, lists.progress);
    });
    expect(posts).to.have.length(1);
    expect(posts[0]!.split('\n')).to.have.length(4);
    expect(posts[0]).to.match(
      /^\*Alan Turing\* created <\S+\|Rust>.*\n• .*\*Bug\*.*\n• .*Grace.*\n• .*\*In progress\*/,
    );
  });

  it('by somebody else, about another card or about a board are separate messages', async () => {
    const { cards, members, board } = held.world.sample;
    const guide = cards['Write the visitor guide']!;
    const posts = await held.world.newPosts(() => {
      alan().comment(guide, 'Mine');
      held.world.trello.as(members.grace).comment(guide, 'Hers');
      alan().comment(cards['Slow first page']!, 'Elsewhere');
      alan().createList({ board, name: 'Later' });
    });
    expect(posts).to.have.length(4);
  });

  it('of a card with labels, members, a due date and thirty check items are two messages at most', async () => {
    const { lists, labels, members } = held.world.sample;
    const posts = await held.world.newPosts(() => {
      const card = alan().createCard({
        list: lists.todo,
        name: 'Open day',
        labels: [labels.feature, labels.urgent],
        members: [members.ada, members.grace],
        due: new Date('2027-05-01T10:00:00Z'),
      });
      const checklist = alan().createChecklist({ card, name: 'Steps' });
      for (let step = 1; step <= 30; step += 1) alan().createCheckItem(checklist, `Step ${step}`);
    });
    expect(posts).to.have.length(1);
    expect(posts[0]).to.match(/30 items/);
    expect(posts[0]!.split('\n').length).to.be.at.most(7);
  });

  it('of fifty cards moved or archived are three messages at most, and every card is counted', async () => {
    const { lists } = held.world.sample;
    const cards = Array.from({ length: 50 }, (_, index) =>
      held.world.trello.addCard({ list: lists.review, name: `Chore ${index}` }),
    );
    const each = (work: (card: Card) => unknown) =>
      held.world.newPosts(() => {
        cards.forEach(work);
      });
    const moved = await each((card) => alan().moveCard(card, lists.done));
    expect(moved).to.have.length(3);
    expect(moved[2]).to.match(
      /^\*Alan Turing\* moved 48 cards from \*Review\* to \*Done\*: .*<\S+\|Chore 2>.* and 38 more/,
    );
    const archived = await each((card) =>
      held.world.trello.as(held.world.sample.members.grace).archiveCard(card),
    );
    expect(archived).to.have.length(3);
    expect(archived[2]).to.match(/archived 48 cards/);
  });

  it('are separate if merging is off', async () => {
    await held.world.save({ mergeSeconds: 0 });
    const guide = held.world.sample.cards['Write the visitor guide']!;
    const posts = await held.world.newPosts(() => {
      alan().comment(guide, 'One');
      alan().comment(guide, 'Two');
    });
    expect(posts).to.have.length(2);
    await held.world.save({ mergeSeconds: 60 });
  });

  it('are in Trello’s order, however they arrive', async () => {
    const { world } = held;
    const ada = world.trello.as(world.sample.members.ada);
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Order' });
    const [first, second, third] = unposted(world, () =>
      ['First', 'Second', 'Third'].map((text) => ada.comment(card, text)),
    );
    const posts = await world.newPosts(async () => {
      await deliverTo(world, at(third!, 2));
      await Promise.all([deliverTo(world, at(second!, 1)), deliverTo(world, first!)]);
    });
    expect(posts).to.have.length(1);
    expect(posts[0]).to.match(/“First”[^]*“Second”[^]*“Third”/);
  });

  it('do not bring back what a moderator has deleted', async () => {
    const { host, sample } = held.world;
    const card = held.world.trello.addCard({ list: sample.lists.todo, name: 'Deleted' });
    await held.world.newPosts(() => alan().comment(card, 'Rude'));
    const [last] = host.messages('website').slice(-1);
    host.workspace.messages.remove(last!._id);
    const posts = await held.world.newPosts(() => alan().comment(card, 'Polite'));
    expect(posts).to.have.length(1);
    expect(posts[0]).to.include('Polite').and.not.include('Rude');
    // The next one is added to the new message.
    await held.world.newPosts(() => alan().comment(card, 'Kind'));
    expect(held.world.posts().slice(-1)[0]).to.match(/Polite[^]*Kind/);
  });

  it('by apps without a member are told apart', async () => {
    const { world } = held;
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Robots' });
    const actions = unposted(world, () => ['b1', 'z1', 'b2'].map((text) => alan().comment(card, text))).map(
      (action, index) => {
        const app =
          index === 1 ? { id: 'z'.repeat(24), name: 'Zapier' } : { id: 'b'.repeat(24), name: 'Butler' };
        return {
          ...action,
          memberCreator: null,
          idMemberCreator: null,
          appCreator: app,
        } as unknown as Action;
      },
    );
    const posts = await world.newPosts(async () => {
      for (const action of actions) await deliverTo(world, action);
    });
    expect(posts).to.have.length(2);
    expect(posts[0]).to.match(/Butler[^]*b1[^]*b2/);
    expect(posts[1]).to.match(/Zapier[^]*z1/);
  });
});

describe('two hundred deliveries of one board at once', () => {
  const held = World.forSuite();

  it('are posted completely and in order', async () => {
    const { world } = held;
    const { trello, sample } = world;
    await world.setUp({ mergeSeconds: 0 });
    const cards = Array.from({ length: 20 }, (_, index) =>
      trello.addCard({ list: sample.lists.todo, name: `Card ${index}` }),
    );
    const actions = unposted(world, () =>
      Array.from({ length: 200 }, (_, index) =>
        at(trello.as(sample.members.alan).comment(cards[index % 20]!, `Number ${index}.`), index),
      ),
    );
    let statuses: number[] = [];
    const posts = await world.newPosts(async () => {
      statuses = await Promise.all(actions.map((action) => deliverTo(world, action)));
    });
    expect(new Set(statuses)).to.deep.equal(new Set([200]));
    const numbers = posts.map((text) => Number(/Number (\d+)/.exec(text)![1]));
    expect(numbers).to.have.length(200);
    expect(new Set(numbers).size).to.equal(200);
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
  });
});

describe('a message with notifications', () => {
  const held = World.forSuite();

  it('keeps its content if the room’s options change', async () => {
    const { world } = held;
    const { cards, lists, members, board } = world.sample;
    world.host.addRoom({ name: 'crew', type: 'p', owners: ['grace'] });
    await world.setUp({ routes: '', mergeSeconds: 60 });
    await world.ask('/trello link Lighthouse --events comments', { room: 'crew' });
    await world.ask(`/trello link "To do" --board ${board.shortLink}`, { room: 'crew' });
    const alan = world.trello.as(members.alan);
    const card = cards['Ticket prices for groups']!;
    const posts = await world.newPosts(() => {
      alan.renameCard(card, 'Prices');
      alan.moveCard(card, lists.review);
      alan.comment(card, 'There');
    }, 'crew');
    expect(posts).to.have.length(1);
    expect(posts[0]).to.match(/renamed[^]*moved[^]*“There”/);
    await world.ask('/trello link Lighthouse --events moves', { room: 'crew' });
    await world.newPosts(() => alan.moveCard(card, lists.done), 'crew');
    expect(world.posts('crew').slice(-1)[0]).to.match(/renamed[^]*moved[^]*\*Done\*[^]*“There”/);
  });
});
