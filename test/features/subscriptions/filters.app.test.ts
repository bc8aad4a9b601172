import { expect } from 'chai';
import { restoreAfterEach } from '../../../testing/app/asBefore';
import { World } from '../../../testing/app/world';
import type { Acting } from '../../../testing/trello/Acting';

describe('a room’s filters', () => {
  const held = World.forSuite();
  const as = (who: 'ada' | 'alan' | 'grace'): Acting => held.world.trello.as(held.world.sample.members[who]);
  const subscribe = (options: string, others = ''): Promise<void> =>
    held.world.setUp({ routes: `${held.world.sample.board.shortLink} -> #website ${options}\n${others}` });
  const asked = (): string[] =>
    held.world.trello.requests.filter(({ path }) => path.includes('/cards/')).map(({ path }) => path);

  restoreAfterEach(held);

  it('lists: pass only these, also for comments, members and checklists, whose deliveries name no list', async () => {
    const { sample } = held.world;
    await subscribe('lists="To do,Review"');
    const before = asked().length;
    const inside = sample.cards['Write the visitor guide']!;
    const outside = sample.cards['Tide table from the harbour office']!;
    const posts = await held.world.newPosts(() => {
      for (const card of [inside, outside]) {
        as('alan').comment(card, `On ${card.name}`);
        as('alan').addMember(card, sample.members.grace);
        as('alan').createChecklist({ card, name: 'Steps' });
        as('alan').attach(card, { name: 'plan.pdf', url: 'https://files.example/plan.pdf' });
      }
    });
    expect(posts).to.have.length(4);
    expect(posts.every((text) => text.includes('Write the visitor guide'))).to.equal(true);
    // Comments name their list; for the rest, each card was requested once.
    expect(asked()).to.have.length(before + 2);
  });

  it('lists: pass a card that comes from another list or leaves for one', async () => {
    const { sample } = held.world;
    await subscribe('lists="To do,Review"');
    const card = sample.cards['Tide table from the harbour office']!;
    const posts = await held.world.newPosts(() => {
      as('alan').moveCard(card, sample.lists.done);
      as('alan').moveCard(card, sample.lists.review);
      as('alan').comment(card, 'Here now');
      as('alan').moveCard(card, sample.lists.progress);
      as('alan').comment(card, 'Gone again');
    });
    expect(posts.map((text) => /moved|Here now|Gone again/.exec(text)![0])).to.deep.equal([
      'moved',
      'Here now',
      'moved',
    ]);
  });

  it('lists: pass all except these', async () => {
    const { sample } = held.world;
    await subscribe('lists=-Done');
    const posts = await held.world.newPosts(() => {
      as('alan').comment(sample.cards['Old news pages redirect']!, 'Silent');
      as('alan').archiveCard(sample.cards['Old news pages redirect']!);
      as('alan').comment(sample.cards['Slow first page']!, 'Heard');
      as('alan').moveCard(sample.cards['Slow first page']!, sample.lists.done);
    });
    expect(posts).to.have.length(2);
  });

  it('labels: use what is on the card at that time', async () => {
    const { sample } = held.world;
    await subscribe('labels=Bug');
    const bug = sample.cards['Menu cannot be closed on phones']!;
    const other = sample.cards['Photos of the lamp room']!;
    const posts = await held.world.newPosts(() => {
      as('alan').comment(bug, 'Bug');
      as('alan').comment(other, 'No bug');
      as('alan').addLabel(other, sample.labels.bug);
      as('alan').comment(other, 'A bug now');
      as('alan').removeLabel(other, sample.labels.bug);
      as('alan').comment(other, 'No bug again');
    });
    expect(posts.map((text) => /“Bug”|added|“A bug now”|removed|took/.exec(text)?.[0])).to.deep.equal([
      '“Bug”',
      'added',
      '“A bug now”',
      posts[3]!.match(/removed|took/)![0],
    ]);
    await subscribe('labels=-Bug,-purple');
    const denied = await held.world.newPosts(() => {
      as('alan').comment(bug, 'Secret');
      as('alan').addLabel(other, sample.labels.bug);
      as('alan').comment(sample.cards['Ticket prices for groups']!, 'Public');
    });
    expect(denied).to.have.length(1);
    expect(denied[0]).to.include('Public');
  });

  it('mute members, by either of their names', async () => {
    const { sample } = held.world;
    const card = sample.cards['Ticket prices for groups']!;
    await subscribe('mute="@alan,Grace Hopper"');
    const posts = await held.world.newPosts(() => {
      for (const who of ['alan', 'grace', 'ada'] as const) as(who).comment(card, who);
    });
    expect(posts).to.have.length(1);
    expect(posts[0]).to.include('“ada”');
  });

  it('pass only cards of people in the room', async () => {
    const { world } = held;
    await subscribe('assigned=on');
    const guide = world.sample.cards['Übersetzung der Startseite']!;
    // Grace is in the room, by her username; Alan is not.
    const posts = await world.newPosts(() => {
      as('ada').comment(world.sample.cards['Menu cannot be closed on phones']!, 'Hers');
      as('ada').comment(guide, 'His');
    });
    const later = await world.newPosts(() => {
      as('ada').addMember(guide, world.sample.members.grace);
      as('ada').comment(guide, 'Theirs');
    });
    posts.push(...later);
    expect(posts).to.have.length(3);
    expect(posts.join()).to.not.include('“His”');
  });

  it('differ between two rooms of one board', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    await subscribe(
      'events=comments lists="To do"',
      `${shortLink} -> #general events=moves,comments lists=Done`,
    );
    const before = world.posts('general').length;
    const card = world.sample.cards['Choose a font & colours']!;
    const posts = await world.newPosts(() => {
      as('alan').comment(card, 'Start');
      as('alan').moveCard(card, world.sample.lists.done);
      as('alan').comment(card, 'End');
      as('alan').renameCard(card, 'Fonts');
    });
    expect(posts.map((text) => /Start|moved|End/.exec(text)![0])).to.deep.equal(['Start']);
    expect(
      world
        .posts('general')
        .slice(before)
        .map((text) => /Start|moved|End/.exec(text)![0]),
    ).to.deep.equal(['moved', 'End']);
  });

  it('wait for Trello if only Trello knows: the delivery is retried', async () => {
    const { world } = held;
    await subscribe('lists="To do"');
    const card = world.trello.addCard({ list: world.sample.lists.todo, name: 'Unknown' });
    world.trello.fail({ path: /\/cards\//, status: 500, times: 2 });
    const posts = await world.newPosts(() => {
      as('alan').addMember(card, world.sample.members.grace);
    });
    expect(posts).to.have.length(1);
    expect(world.trello.deliveries.slice(-2).map(({ status }) => status)).to.deep.equal([503, 200]);
  }).timeout(20_000);

  it('let a card pass that cannot be requested if they exclude, and hold it back otherwise', async () => {
    const { world } = held;
    const gone = (): Promise<string[]> =>
      world.newPosts(() => {
        const card = world.trello.addCard({ list: world.sample.lists.progress, name: 'Short life' });
        as('alan').addMember(card, world.sample.members.grace);
        world.trello.state.cards.delete(card.id);
      });
    await subscribe('lists=-Done');
    expect(await gone()).to.have.length(1);
    await subscribe('lists="In progress"');
    expect(await gone()).to.have.length(0);
  });

  it('keep their previous state and report what a board does not have', async () => {
    const { world } = held;
    await subscribe('lists="To do"');
    as('ada').renameList(world.sample.lists.todo, 'Next');
    await held.world.trello.settled();
    await subscribe('lists="To do" style=detailed');
    const posts = await world.newPosts(() => {
      as('alan').comment(world.sample.cards['Ticket prices for groups']!, 'Still heard');
      as('alan').comment(world.sample.cards['Slow first page']!, 'Still not');
    });
    expect(posts).to.have.length(1);
    as('ada').renameList(world.sample.lists.todo, 'To do');
  });

  it('hold a new line back until they are correct, reporting all errors; an existing line keeps its own', async () => {
    const { world } = held;
    const { shortLink } = world.sample.board;
    const own = `${shortLink} -> #website lists="To do"`;
    const posts = world.posts('general').length;
    await world.setUp({ routes: own });
    await world.setUp({ routes: `${own}\n${shortLink} -> #general labels=Nope lists=Nowhere` });
    expect(world.direct('admin').slice(-1)[0]).to.match(
      /Line 2 [^]*“Nowhere”[^]*Line 2 [^]*“Nope”[^]*Line 2 of “Boards and rooms” is ignored until its filters are correct; otherwise general/,
    );
    await world.setUp({ routes: `${own}\n${shortLink} -> #general lists=` });
    expect(world.direct('admin').slice(-1)[0]).to.match(
      /Line 2 .*lists needs at least one name[^]*Line 2 .*ignored until/,
    );
    expect(world.posts('general')).to.have.length(posts);
    expect(await world.ask('/trello links', { room: 'general' })).to.match(/does not follow anything/);
    for (const options of ['lists=Nowhere', 'lists=', 'lists=Don', 'lists="To do,-Done"', 'mute=-@alan']) {
      await world.setUp({ routes: `${shortLink} -> #website ${options}` });
      expect(await world.ask('/trello links'), options).to.match(/only the list “To do”/);
    }
  });

  it('are repeated in the report as they were understood', async () => {
    await subscribe('lists=DONE events=moves');
    expect(held.world.direct('admin').slice(-1)[0]).to.match(
      /• Lighthouse website → website \(events: moves · only the list “Done”\)$/,
    );
  });
});
