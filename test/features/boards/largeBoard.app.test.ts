import { expect } from 'chai';
import { pressMenu, submitAnew, type View } from '../../../testing/app/addForms';
import { element, labels, openContextualBar, textOf, turnBar } from '../../../testing/app/bar';
import { forCards, plainly } from '../../../testing/app/cards';
import { forLargeBoard } from '../../../testing/app/largeBoards';
import { numbers } from '../../../testing/app/linesOf';

describe('a board with 2,300 open cards', () => {
  const held = forLargeBoard();
  const { requests, writes } = held;
  const ask = (text: string, asking = {}): Promise<string> => held.ask(text, { room: 'pier', ...asking });
  /** The answer with an empty cache, and the paths requested at Trello for it. */
  const asked = async (text: string, asking = {}): Promise<[string, string[]]> => {
    for (const { idModel } of held.trello.webhooks) await held.world.outdate(idModel);
    let answer = '';
    const sent = await requests(async () => {
      answer = await ask(text, asking);
    });
    return [answer, sent.map(({ method, path }) => `${method} ${path}`)];
  };
  const many = (path: string, times: number): string[] => Array.from({ length: times }, () => `GET ${path}`);

  it('gets its lists counted with one more request per thousand cards', async () => {
    const [answer, sent] = await asked('/trello list');
    expect(answer).to.include('• *Backlog* (1,400 cards)\n• *Doing* (600 cards)\n• *Done* (300 cards)');
    expect(answer).to.include('To see the cards of a list:');
    const { id } = held.large;
    expect(sent).to.deep.equal([`GET /boards/${id}`, ...many(`/boards/${id}/cards`, 3)]);
  });

  it('shows a long list to its end by requesting that list alone', async () => {
    const { doing, backlog } = held.lists;
    const board = `GET /boards/${held.large.id}`;
    const [done, sent] = await asked('/trello list Doing --page 60');
    expect(done).to.match(/^\*Doing\* on <\S+\|Harbour>.*: 600 cards, page 60 of 60\n/);
    expect(done).to.match(/Rope 1991>.*\n(.*\n)*.*Rope 2000> \S*2000$/);
    expect(sent).to.deep.equal([board, ...many(`/lists/${doing.id}/cards`, 1)]);
    const [long, sentForIt] = await asked('/trello list backlog --page 140');
    expect(long).to.match(/: 1,400 cards, page 140 of 140\n/);
    expect(long).to.include('Rope 1400>');
    expect(sentForIt).to.deep.equal([board, ...many(`/lists/${backlog.id}/cards`, 2)]);
  });

  it('finds every card, by number and by words', async () => {
    for (const [typed, number] of [
      ['#1110', 1_110],
      ['#2300', 2_300],
      ['Rope 1999', 1_999],
      ['rope 1', 1],
    ] as const) {
      expect(await ask(`/trello card ${typed}`), typed).to.match(
        new RegExp(`^<\\S+\\|Rope ${number}> \\S*${number}\n`),
      );
    }
    expect(await ask('/trello card #2301')).to.equal(
      '“Harbour” has no open card #2301 that you can see here.',
    );
    expect(await ask('/trello card Rope')).to.match(/^Several cards match\./);
  });

  it('lets its cards be changed', async () => {
    const { id } = held.numbered(1_110);
    expect(await writes(() => ask('/trello move #1110 Done'))).to.deep.equal([`PUT /cards/${id}`]);
    expect(held.numbered(1_110).idList).to.equal(held.lists.done.id);
    expect(await ask('/trello move #1110 Backlog')).to.match(/^You moved <\S+\|Rope 1110>.* from \*Done\*/);
    expect(await ask('/trello archive Rope 1234')).to.match(/^You archived <\S+\|Rope 1234>/);
    expect(await ask('/trello restore #1234')).to.match(/^You restored <\S+\|Rope 1234>/);
  });

  it('gets a new card with one request for its lists', async () => {
    const [answer, sent] = await asked('/trello add A new buoy --list Done');
    expect(answer).to.match(/^You created <\S+\|A new buoy>.* in \*Done\*/);
    expect(sent).to.deep.equal([`GET /boards/${held.large.id}`, 'POST /cards']);
    await ask('/trello archive A new buoy');
  });

  it('is shown beside the room', async () => {
    await held.world.outdate(held.large.id);
    let view: View = {};
    const sent = await requests(async () => {
      view = await openContextualBar(held.world, { room: 'pier' });
    });
    // All cards, to count them.
    expect(sent).to.have.length(4);
    expect(textOf(view)).to.match(/\|Harbour>: 2,\d00 cards\n\*Backlog\* · 1,400 cards\n/);
    await held.world.outdate(held.large.id);
    view = await turnBar(held.world, view, ['bar.list', 'Backlog']);
    expect(textOf(view)).to.match(/^\*Backlog\* on <\S+\|Harbour>.*: 1,400 cards\n/);
    // The other lists are not counted.
    expect(labels(element(view, 'bar.list'))).to.deep.equal([
      'All lists',
      'Backlog (1,400)',
      'Doing (0+)',
      'Done (0+)',
    ]);
    const turned = await turnBar(held.world, view, ['bar.list', 'Done']);
    expect(textOf(turned)).to.match(/^\*Done\* on <\S+\|Harbour>.*: 300 cards\n<\S+\|Rope 2001>/);
  });

  it('accepts a message onto any of its cards', async () => {
    const { world } = held;
    const message = await world.host.sendMessage('grace', 'pier', 'The rope is wet.');
    const { view } = await pressMenu(world, 'message.add', { message: message._id, room: 'pier' });
    const came = await submitAnew(world, view!, { touched: { card: '#1777' } });
    expect(came.posted).to.match(/^You commented on <\S+\|Rope 1777>/);
  });

  it('posts only what passes the filters, also of what was done from that room', async () => {
    const { world, trello, sample, large } = held;
    await world.save({
      routes: `${sample.board.shortLink} -> #crew\n${large.shortLink} -> #pier lists=Doing`,
    });
    const alan = trello.as(sample.members.ada);
    const newPosts = await world.newPosts(() => {
      for (const number of [1_110, 1_500, 2_200]) alan.comment(held.numbered(number), `On ${number}`);
    }, 'pier');
    expect(newPosts.map(plainly).map((text) => /On \d+/.exec(text)?.[0])).to.deep.equal(['On 1500']);
    const own = await world.newPosts(async () => {
      for (const number of [1_111, 1_600]) await ask(`/trello comment #${number} From the pier`);
    }, 'pier');
    expect(own.map(plainly)).to.have.length(1);
    expect(plainly(own[0])).to.match(/^\*Grace Hopper\* commented on <\S+\|Rope 1600>: “From the pier”$/);
    await world.save({ routes: `${sample.board.shortLink} -> #crew\n${large.shortLink} -> #pier` });
  });

  it('lets one of its cards be linked by number, and is counted in a link’s preview', async () => {
    const { world, large } = held;
    world.host.addRoom({ name: 'dock', type: 'p', owners: ['grace'], members: ['admin'] });
    const linked = await ask(`/trello link #1110 --board ${large.shortLink}`, { room: 'dock' });
    expect(linked).to.match(/^This room now follows the card <\S+\|Rope 1110>/);
    // Only the full list of cards shows which list that card is in.
    expect(await ask('/trello list', { room: 'dock', user: 'admin' })).to.match(
      /\n• \*Backlog\* \(1 card\)\nTo see the cards/,
    );
    const { _id } = await world.host.sendMessage('grace', 'pier', `See ${large.shortUrl}`);
    await world.host.idle();
    const [attachment] = world.host.workspace.messages.get(_id)?.attachments ?? [];
    expect(attachment?.text).to.equal('3 open lists, 1,000+ cards');
  });

  it('adds no request for the ordinary board beside it', async () => {
    const [, sent] = await asked('/trello list', { room: 'crew' });
    expect(sent).to.deep.equal([`GET /boards/${held.sample.board.id}`]);
  });

  it('conforms to Trello’s OpenAPI document', () => {
    expect(held.trello.violations()).to.deep.equal([]);
  });
});

describe('a board with 2,300 open cards of which Trello sends only the first ones', () => {
  const held = forLargeBoard();
  const ask = (text: string): Promise<string> => held.ask(text, { room: 'pier' });

  beforeEach(async () => {
    await held.world.outdate(held.large.id);
    held.trello.fail({ path: /\/cards$/, method: 'GET', status: 500, times: Infinity });
  });

  it('is marked as incomplete', async () => {
    const lists = await ask('/trello list');
    expect(lists).to.include('• *Backlog* (1,000+ cards)\n• *Doing* (0+ cards)');
    expect(lists).to.match(/Trello did not send all cards of this board/);
    const list = await ask('/trello list backlog --page 100');
    expect(list).to.match(/: 1,000\+ cards, page 100 of 100\n/);
    expect(list).to.match(/Trello did not send all cards of this list/);
    expect(await ask('/trello list Done')).to.match(/^Trello did not send the cards of \*Done\*/);
    const view = await openContextualBar(held.world, { room: 'pier' });
    expect(textOf(view)).to.match(/: 1,000\+ cards\nTrello did not send all cards of this board/);
    expect(textOf(view)).to.match(/\n\*Backlog\* · 1,000\+ cards\n\*Doing\* · 0\+ cards\n/);
  });

  it('never claims that a card does not exist, and never picks one that is only a possible match', async () => {
    expect(await ask('/trello card #1110')).to.equal(
      'Trello sent only some of the cards of “Harbour”, and “#1110” is not among them. Use the card’s address.',
    );
    expect(await ask('/trello card #10')).to.match(/^<\S+\|Rope 10>/);
    held.trello.state.cards.get(held.numbered(900).id)!.name = 'A lantern';
    await held.world.outdate(held.large.id);
    expect(await held.writes(() => ask('/trello archive lantern'))).to.deep.equal([]);
    expect(await ask('/trello archive lantern')).to.match(
      /^Trello sent only some of the cards, and one of them matches/,
    );
    // Trello's own search is used as well.
    held.trello.state.cards.get(held.numbered(1_800).id)!.name = 'A foghorn';
    expect(await ask('/trello card foghorn')).to.match(/^<\S+\|A foghorn>/);
  });
});

describe('a board with more labels and members than Trello sends', () => {
  const held = forCards();
  const ask = (text: string): Promise<string> => held.ask(text, { room: 'crowd' });

  before(async () => {
    const { world, trello, sample } = held;
    const crowd = numbers(1_050).map((at) =>
      trello.addMember({ username: `m${at}`, fullName: `Member ${at}` }),
    );
    const board = trello.addBoard({ name: 'Crowd', members: [sample.members.grace, ...crowd] });
    for (const at of numbers(1_050)) trello.addLabel({ board, name: `Label ${at}` });
    trello.addCard({ list: trello.addList({ board, name: 'Queue' }), name: 'Wait' });
    world.host.addRoom({ name: 'crowd', type: 'p', owners: ['grace'] });
    await ask(`/trello boards`);
    await world.save({ apiToken: held.trello.addToken({ member: sample.members.grace }) });
    expect(await ask(`/trello link ${board.shortLink}`)).to.match(/^This room now follows/);
  });

  it('finds those that are sent', async () => {
    expect(await ask('/trello label #1 Label 999')).to.match(/^You added \*Label 999\*/);
    expect(await ask('/trello assign #1 Member 998')).to.match(/^You added \*Member 998\*/);
  });

  it('says of any other that it may exist but was not sent', async () => {
    expect(await ask('/trello label #1 Zeppelin')).to.match(/no label called .* more labels than the 1,000/);
    expect(await ask('/trello assign #1 Zeppelin')).to.match(
      /no member called .* more members than the 1,000/,
    );
    expect(await ask('/trello link Crowd --labels Zeppelin')).to.match(/may have more than the 1,000/);
    expect(await ask('/trello link Crowd --mute Zeppelin')).to.match(/may have more than the 1,000/);
    // Trello sends all lists.
    expect(await ask('/trello link Crowd --lists Zeppelin')).to.not.match(/1,000/);
    expect(await held.ask('/trello label #1 Zeppelin'))
      .to.match(/no label called/)
      .and.not.match(/1,000/);
  });
});

describe('more search hits than requested', () => {
  const held = forCards();

  it('are mentioned even if none of the first can be shown', async () => {
    const { trello, sample } = held;
    for (const at of numbers(65)) {
      trello.addCard({ list: sample.lists.todo, name: `Driftwood ${at}`, closed: at <= 60 });
    }
    expect(await held.ask('/trello search driftwood')).to.equal(
      'Trello found many cards for “driftwood”, but none of the first 60 can be seen here. Add more words.',
    );
    expect(await held.ask('/trello search driftwood 65')).to.include('Driftwood 65');
    // A title is searched among the open cards first.
    expect(await held.ask('/trello card Driftwood 62')).to.match(/^<\S+\|Driftwood 62>/);
  });

  it('are mentioned for “my cards” beyond a thousand', async () => {
    const { trello, sample } = held;
    const list = trello.addList({ board: sample.board, name: 'Mine' });
    for (const at of numbers(1_005)) {
      trello.addCard({ list, name: `Knot ${at}`, members: [sample.members.grace] });
    }
    await held.world.outdate();
    expect(await held.ask('/trello mine')).to.match(/\nTrello sends at most 1,000 of them/);
  });
});
