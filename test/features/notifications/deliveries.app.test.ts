import { expect } from 'chai';
import fetch from 'node-fetch';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { World } from '../../../testing/app/world';
import { foreignMarkup } from '../../../testing/text/foreignMarkup';

describe('deliveries from Trello', () => {
  const held = World.forSuite();
  const link = (name: string): string => {
    const card = held.world.sample.cards[name]!;
    return `<https://trello.com/c/${card.shortLink}|${name}>`;
  };

  before(() => held.world.setUp());
  restoreAfterEach(held);

  it('are posted in the room, each once, in sentences', async () => {
    const { world } = held;
    const { lists, members, cards } = world.sample;
    const alan = world.trello.as(members.alan);
    const first = cards['Contact form loses the subject']!;
    const it_ = link('Contact form loses the subject');
    const created = await world.newPosts(() => alan.createCard({ list: lists.todo, name: 'New card' }));
    expect(created).to.have.length(1);
    expect(created[0]).to.match(
      /^\*Alan Turing\* created <https:\/\/trello\.com\/c\/\w{8}\|New card> in \*To do\*$/,
    );
    const tries = world.trello.deliveries.length;
    const steps: [() => unknown, string][] = [
      [() => alan.moveCard(first, lists.review), `*Alan Turing* moved ${it_} from *To do* to *Review*`],
      [() => alan.comment(first, 'Looks *good*'), '>: “Looks _good_”'],
      [
        () => alan.setDue(first, new Date('2027-03-01T08:30:00Z')),
        `*Alan Turing* moved the due date of ${it_} from `,
      ],
      [
        () => {
          alan.addMember(first, members.grace);
        },
        `*Alan Turing* added *Grace Hopper* to ${it_}`,
      ],
      [
        () => alan.renameCard(first, 'Contact form'),
        '*Alan Turing* renamed *Contact form loses the subject* to <https://trello.com/c/',
      ],
      [() => alan.archiveCard(first), '*Alan Turing* archived <https://trello.com/c/'],
      [() => alan.restoreCard(first), '*Alan Turing* restored <https://trello.com/c/'],
    ];
    for (const [work, sentence] of steps) {
      const posts = await world.newPosts(work);
      expect(posts, sentence).to.have.length(1);
      expect(posts[0]).to.include(sentence);
    }
    expect(world.trello.deliveries.slice(tries).every(({ status }) => status === 200)).to.equal(true);
  });

  it('are not posted for mere changes of position', async () => {
    const { world } = held;
    const card = world.sample.cards['Write the visitor guide']!;
    const posts = await world.newPosts(() =>
      world.trello.as(world.sample.members.alan).dragCard(card, 'bottom'),
    );
    expect(posts).to.deep.equal([]);
  });

  it('are posted once, however often and wherever they arrive', async () => {
    const { world } = held;
    const card = world.sample.cards['Write the visitor guide']!;
    const [post] = await world.newPosts(() =>
      world.trello.as(world.sample.members.alan).comment(card, 'Once'),
    );
    const action = world.trello.actions[world.trello.actions.length - 1]!;
    const [webhook] = world.trello.webhooks;
    const again = await world.newPosts(() => world.trello.deliver(action, { webhook: webhook! }));
    expect(again).to.deep.equal([]);
    const atOnce = await world.newPosts(() => {
      for (let time = 0; time < 5; time += 1) void world.trello.deliver(action, { webhook: webhook! });
    });
    expect(atOnce).to.deep.equal([]);
    await world.host.restart();
    expect(await world.newPosts(() => world.trello.deliver(action, { webhook: webhook! }))).to.deep.equal([]);
    expect(world.posts().filter((text) => text === post)).to.have.length(1);
    expect(world.trello.deliveries.slice(-7).map(({ status }) => status)).to.deep.equal(Array(7).fill(200));
  });

  it('are requested again if posting failed, and then posted once', async () => {
    const { world } = held;
    const card = world.sample.cards['Write the visitor guide']!;
    world.host.failNext('messages.create');
    const posts = await world.newPosts(() =>
      world.trello.as(world.sample.members.alan).comment(card, 'Twice'),
    );
    expect(posts).to.have.length(1);
    expect(world.trello.deliveries.slice(-2).map(({ status }) => status)).to.deep.equal([503, 200]);
  });

  it('take four round trips at most with default settings', async () => {
    const { world } = held;
    const alan = world.trello.as(world.sample.members.alan);
    const { lists } = world.sample;
    await world.save({ mergeSeconds: 60 });
    await world.newPosts(() => alan.createCard({ list: lists.todo, name: 'Warm' }));
    world.host.resetCalls();
    await world.newPosts(() => alan.createCard({ list: lists.todo, name: 'Counted' }));
    const trips = world.roundTrips();
    console.log(`      round trips: ${trips.join(', ')}`);
    // Previews check every message of the server, ours included, after it is posted; no delivery waits for that.
    const [last, ...delivery] = [...trips].reverse();
    expect(last).to.equal('app.checkPostMessageSent');
    expect(delivery.length).to.be.at.most(4);
  });

  it('answers HEAD and GET, and other methods or paths as the server does', async () => {
    const url = held.world.host.endpoint('private', 'trello');
    expect((await fetch(url, { method: 'HEAD' })).status).to.equal(200);
    expect((await fetch(url)).status).to.equal(200);
    expect(
      (await fetch(url.replace(held.world.host.privateHash, 'other'), { method: 'HEAD' })).status,
    ).to.equal(404);
  });
});

describe('deliveries to rooms with different options', () => {
  const held = World.forSuite();

  restoreAfterEach(held);

  it('respect events= and style= of each line', async () => {
    const { world } = held;
    const { board, lists, members, cards } = world.sample;
    await world.setUp({
      routes: `${board.shortLink} -> #website events=comments style=detailed\n${board.name} -> #general`,
      defaultEvents: ['moves'],
    });
    const alan = world.trello.as(members.alan);
    const card = cards['Write the visitor guide']!;
    const before = { web: world.posts('website').length, general: world.posts('general').length };
    await world.newPosts(() => {
      alan.comment(card, `Long ${'word '.repeat(100)}`);
      alan.moveCard(card, lists.done);
    });
    const web = world.posts('website').slice(before.web);
    const general = world.posts('general').slice(before.general);
    expect(web).to.have.length(1);
    expect(web[0])
      .to.match(/commented on/)
      .and.have.length.greaterThan(400);
    expect(general).to.have.length(1);
    expect(general[0]).to.match(/moved/);
    const [detailed] = world.host.messages('website').slice(-1);
    expect(JSON.stringify(detailed!.blocks)).to.match(/(Done|To do)\* on <\S+\|Lighthouse website/);
  });

  it('reach the other rooms if one room’s message fails', async () => {
    const { world } = held;
    const { members, cards, lists } = world.sample;
    world.host.addRoom({ name: 'attic', members: ['admin', 'grace'] });
    await world.setUp({
      routes: `${world.sample.board.shortLink} -> #website\n${world.sample.board.shortLink} -> #attic`,
    });
    world.host.addRoom({ name: 'attic', archived: true });
    const posts = await world.newPosts(() =>
      world.trello.as(members.alan).moveCard(cards['Write the visitor guide']!, lists.done),
    );
    expect(posts).to.have.length(1);
    expect(world.trello.deliveries.slice(-1)[0]).to.include({ status: 200 });
  });
});

describe('names that contain markup', () => {
  const held = World.forSuite();
  const names = [
    '@all everybody',
    '@here',
    '@grace',
    '#general',
    '*bold* _it_ ~s~ `c`',
    '[x](http://evil.example)',
  ];
  names.push(
    'http://evil.example',
    '😀 party :smile:',
    'مرحبا بالعالم',
    '> quote',
    'a\nb',
    '||spoiler||',
    '$x$',
    '<3',
    '- [ ] x',
  );

  const ours =
    /^(BOLD|LINK (https:\/\/trello\.com\/c\/\w{8}(#comment-[0-9a-f]{24})?|http:\/\/evil\.example))$/;

  before(() => held.world.setUp());

  it('are posted as text, mention nobody and break no link', async () => {
    const { world } = held;
    const { trello, sample } = world;
    const evil = trello.addMember({ username: 'evil', fullName: '@all *Mallory*' });
    for (const name of names) {
      const list = trello.addList({ board: sample.board, name });
      const posts = await world.newPosts(() => {
        const card = trello.as(sample.members.ada).createCard({ list, name });
        trello.as(sample.members.ada).comment(card, `${name}\n${name}`);
        trello.as(sample.members.ada).addMember(card, evil);
        trello.as(sample.members.ada).renameCard(card, `${name} again`);
      });
      expect(posts.length, name).to.be.at.least(3);
      for (const text of posts) {
        // A comment keeps its Trello formatting; a name does not, but a URL in it may be clicked.
        const own = text.includes('commented') ? /^(ITALIC|STRIKE|INLINE_CODE)$/ : /^$/;
        const odd = foreignMarkup(text).filter((kind) => !ours.test(kind) && !own.test(kind));
        expect(odd, text).to.deep.equal([]);
      }
      const answer = await world.ask('/trello list');
      expect(answer).to.match(/Open lists/);
      expect(
        foreignMarkup(answer).filter((kind) => kind.startsWith('MENTION')),
        name,
      ).to.deep.equal([]);
    }
  });
});
