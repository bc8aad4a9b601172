import { expect } from 'chai';
import { connect, forCards } from '../../../testing/app/cards';

describe('/trello card', () => {
  const held = forCards();
  const { ask, card } = held;
  const blocks = (): string => JSON.stringify(held.world.host.noticeHistory().slice(-1)[0]!.blocks);

  it('shows where the card is and what is on it, in text and in blocks', async () => {
    const guide = card('Write the visitor guide');
    expect(await ask('/trello card Write the visitor guide')).to.equal(
      [
        `<https://trello.com/c/${guide.shortLink}|Write the visitor guide> #${guide.idShort}`,
        `*To do* on <https://trello.com/b/${held.sample.board.shortLink}|Lighthouse website>`,
        'Labels: Documentation',
        'Members: Alan Turing',
        'Checklists: 2 of 4 done',
        'One page per floor.',
        '☑ outline',
        '• pictures from the *archive*',
        '*Floors*',
        '☐ Lamp room',
        '☐ Gallery',
      ].join('\n'),
    );
    expect(blocks()).to.match(/^\[{"type":"section".*"type":"section".*"type":"context"/);
    expect(await ask('/trello card menu cannot')).to.match(/\n\*Overdue since .* UTC\+2\*/);
    expect(await ask('/trello card Move to the new host')).to.match(/\nDue: .* UTC\+2, done/);
    expect(await ask('/trello card Photos of the lamp room')).to.match(/\nLabels: purple$/m);
  });

  it('posts it to the room with --share, in the workspace’s time zone', async () => {
    const { world } = held;
    await world.host.type('grace', 'crew', '/trello card menu cannot --share');
    const [post] = world.host.messages('crew').slice(-1);
    expect(post!.msg).to.match(
      /^\*Grace Hopper\* shared:\n<\S+\|Menu cannot be closed on phones>[^]*Overdue since .* UTC\*/,
    );
  });
});

describe('/trello search', () => {
  const held = forCards();
  const { ask, requests } = held;

  before(() => {
    const { trello, sample } = held;
    const closed = trello.addBoard({ name: 'Attic', closed: true, members: [sample.members.grace] });
    trello.addCard({ list: trello.addList({ board: closed, name: 'Boxes' }), name: 'Old page' });
    trello.addCard({ list: sample.lists.ideas, name: 'Forgotten page' });
    trello.addCard({ list: sample.lists.todo, name: 'Archived page', closed: true });
    const garden = trello.addBoard({ name: 'Garden', members: [sample.members.grace] });
    trello.addCard({ list: trello.addList({ board: garden, name: 'Beds' }), name: 'Page of a seed book' });
  });

  it('finds open cards on all boards of the person’s account, with list and board, in one request', async () => {
    const asked = await requests(async () => {
      const found = await ask('/trello search page');
      expect(found.split('\n')).to.have.length(6);
      expect(found).to.match(/^\*Cards for\* “page”\n/);
      expect(found).to.match(
        /• <https:\/\/trello\.com\/c\/\w{8}\|Page of a seed book> #1 · \*Beds\* · <https:\/\/trello\.com\/b\/\w{8}\|Garden>/,
      );
      expect(found).to.not.match(/Old page|Forgotten|Archived/);
    });
    expect(asked).to.have.length(1);
    expect(held.world.host.noticeHistory().slice(-1)[0]!.blocks).to.have.length(2);
  });

  it('finds cards of the room’s links for everybody else, and for shared answers', async () => {
    expect(await ask('/trello search page', { user: 'admin' })).to.not.match(/seed book/);
    await held.world.host.type('grace', 'crew', '/trello search page --share');
    expect(held.world.posts('crew').slice(-1)[0])
      .to.match(/Slow first page/)
      .and.not.match(/seed book/);
    expect(await ask('/trello search page', { room: 'general', user: 'admin' })).to.match(
      /does not follow a Trello board/,
    );
  });

  it('passes Trello’s operators on, and searches one board', async () => {
    expect(await ask('/trello search @me due:week')).to.match(/Opening hours/);
    expect(await ask('/trello search label:bug list:Review')).to.match(/Slow first page/);
    expect(await ask('/trello search page is:archived')).to.match(/Archived page/);
    expect(await ask('/trello search page --board Garden'))
      .to.match(/seed book/)
      .and.not.match(/Slow/);
    expect(await ask('/trello search page --board Zebra')).to.match(/no open board called “Zebra”/);
  });

  it('says that nothing was found, and what to type', async () => {
    expect(await ask('/trello search xylophone *@all*')).to.equal('No cards match “xylophone *@all*”.');
    expect(await ask('/trello search')).to.match(/^Say what to search for/);
    expect(await ask(`/trello search ${'x'.repeat(1_001)}`)).to.match(
      /^Search is limited to 1000 characters, and that is 1001/,
    );
    expect(await ask('/trello search x --list y')).to.match(/has no `--list`/);
  });
});

describe('/trello mine', () => {
  const held = forCards();
  const { ask } = held;

  it('shows the person’s open cards, most urgent first', async () => {
    const lines = (await ask('/trello mine')).split('\n');
    expect(lines[0]).to.equal('*Your open cards*');
    expect(lines[1]).to.match(/^• <\S+\|Menu cannot be closed on phones>.* · \*overdue since .* UTC\+2\*$/);
    expect(lines[2]).to.match(/^• <\S+\|Opening hours.* · due .* UTC\+2$/);
    expect(lines[3]).to.match(/^• <\S+\|Choose a font & colours>/);
    expect(lines[4], 'what is done comes last').to.match(/^• <\S+\|Move to the new host>.* · done$/);
    expect(lines).to.have.length(5);
  });

  it('says that there are none, and that an account is needed', async () => {
    const { world, trello } = held;
    const zoe = trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    world.host.addUser({ username: 'zoe' });
    world.host.addRoom({ name: 'lobby', members: ['zoe'] });
    await connect(world, { member: zoe, user: 'zoe', room: 'lobby' });
    const asZoe = { user: 'zoe', room: 'lobby' };
    expect(await ask('/trello mine', asZoe)).to.equal('You have no open cards.');
    expect(await ask('/trello mine', { user: 'admin' })).to.match(
      /needs your own Trello account.*`\/trello connect`/,
    );
    expect(await ask('/trello mine --share')).to.match(/takes no flags/);
  });
});
