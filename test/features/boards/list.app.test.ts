import { expect } from 'chai';
import { World } from '../../../testing/app/world';
import { encodePage } from '../../../ui/pages';

describe('/trello list', () => {
  const held = World.forSuite();
  const ask: World['ask'] = (text, asking) => held.world.ask(text, asking);

  before(() => held.world.setUp());

  it('shows the open lists of the room’s board with card counts', async () => {
    const answer = await ask('/trello list');
    expect(answer).to.match(/^\*Open lists\* of <https:\/\/trello\.com\/b\/\w{8}\|Lighthouse website>\n/);
    expect(answer).to.match(/• \*To do\* \(6 cards\)\n• \*In progress\* \(4 cards\)/);
    expect(answer).to.not.match(/Ideas from 2023/);
  });

  it('shows the cards of a list: number, title, labels, due date in the reader’s time zone, members', async () => {
    const { sample } = held.world;
    const answer = await ask('/trello list "To do"');
    const cards = Object.values(sample.cards).filter(
      (card) => card.idList === sample.lists.todo.id && !card.closed,
    );
    expect(answer.split('\n')).to.have.length(cards.length + 1);
    for (const card of cards) {
      expect(answer).to.include(`> \\#${card.idShort}`);
    }
    expect(answer).to.match(/Opening hours on the first page.* · Feature · due .* UTC\+2 · Grace Hopper/);
    expect(answer).to.match(/Bug, Urgent/);
    expect(answer).to.match(/Photos of the lamp room.* · purple/);
  });

  it('accepts unquoted words, another case, a prefix, a typing error, and the words lists and cards', async () => {
    for (const text of [
      'list To do',
      'list to do',
      'list "to d"',
      'list Too do',
      'LIST To do',
      'lists To do',
      'cards “To do”',
    ]) {
      expect(await ask(`/trello ${text}`), text).to.match(/^\*To do\* on /);
    }
  });

  it('asks Trello once, within four round trips', async () => {
    await ask('/trello list "To do"');
    await held.world.outdate();
    held.world.host.resetCalls();
    const before = held.world.trello.requests.length;
    await ask('/trello list "To do"');
    expect(held.world.trello.requests.length - before).to.equal(1);
    const calls = held.world.roundTrips();
    console.log(`      round trips: ${calls.join(', ')}`);
    expect(calls.length).to.be.at.most(4);
  });

  it('answers privately, in the thread where it was typed', async () => {
    const { host } = held.world;
    const { _id } = await host.sendMessage('grace', 'website', 'What is open?');
    const posts = held.world.posts().length;
    await ask('/trello list', { threadId: _id });
    const [inThread] = host.noticeHistory().slice(-1);
    expect(inThread).to.include({ tmid: _id, to: host.workspace.user('grace')._id });
    await ask('/trello list');
    expect(host.noticeHistory().slice(-1)[0]).to.not.have.property('tmid');
    expect(held.world.posts()).to.have.length(posts);
  });

  it('posts to the room with --share, without buttons and in the workspace’s time zone', async () => {
    const { host } = held.world;
    const notices = host.noticeHistory().length;
    await host.type('grace', 'website', '/trello list "To do" --share');
    expect(host.noticeHistory()).to.have.length(notices);
    const [post] = host.messages('website').slice(-1);
    expect(post!.msg).to.match(/^\*Grace Hopper\* shared:\n\*To do\* on .*\n(.*\n)*.*due .* UTC( |$)/);
    expect(JSON.stringify(post!.blocks)).to.not.match(/button/);
    expect(post!).to.not.have.property('tmid');
  });

  it('conforms to Trello’s OpenAPI document, with no credentials in a URL', () => {
    expect(held.world.trello.violations()).to.deep.equal([]);
    expect(held.world.trello.exposures()).to.deep.equal([]);
  });
});

describe('/trello list with many cards', () => {
  const held = World.forSuite();

  before(async () => {
    const { trello, sample } = held.world;
    const list = trello.addList({ board: sample.board, name: 'Backlog' });
    for (let number = 1; number <= 23; number += 1) trello.addCard({ list, name: `Chore ${number}` });
    await held.world.setUp();
  });

  const buttons = (): { actionId: string; value: string; blockId: string }[] => {
    const [notice] = held.world.host.noticeHistory().slice(-1);
    const actions = (notice!.blocks ?? []).find(({ type }) => type === 'actions');
    return (actions?.elements ?? []) as { actionId: string; value: string; blockId: string }[];
  };
  const click = async (index: number, overrides: Record<string, unknown> = {}): Promise<string> => {
    const { host } = held.world;
    const [notice] = host.noticeHistory().slice(-1);
    const container = { type: 'message' as const, id: notice!._id };
    await host.click({ user: 'grace', room: 'website', container, ...buttons()[index]!, ...overrides });
    return host.noticeHistory().slice(-1)[0]!.msg;
  };

  it('shows ten cards a page, and turns pages in place', async () => {
    const { host } = held.world;
    const first = await held.world.ask('/trello list Backlog');
    expect(first).to.match(/23 cards, page 1 of 3/);
    expect(first.match(/•/g)).to.have.length(10);
    expect(buttons()).to.have.length(1);
    const before = host.notices('grace').length;
    expect(await click(0)).to.match(/page 2 of 3\n.*Chore 11>/);
    expect(buttons()).to.have.length(2);
    expect(await click(1)).to.match(/page 3 of 3\n.*Chore 21>/);
    expect(await click(0)).to.match(/page 2 of 3/);
    expect(host.notices('grace')).to.have.length(before);
  });

  it('goes to a page with --page, and to the last page if it does not exist', async () => {
    expect(await held.world.ask('/trello list Backlog --page 2')).to.match(/page 2 of 3/);
    expect(await held.world.ask('/trello list Backlog --page=99')).to.match(/page 3 of 3/);
    for (const page of ['0', '-1', 'x', '1.5']) {
      expect(await held.world.ask(`/trello list Backlog --page=${page}`), page).to.match(/whole number/);
    }
  });

  it('stays in the thread when a page is turned', async () => {
    const { host } = held.world;
    const { _id } = await host.sendMessage('grace', 'website', 'What is in the backlog?');
    await held.world.ask('/trello list Backlog', { threadId: _id });
    await click(0);
    expect(host.noticeHistory().slice(-1)[0]).to.include({ tmid: _id });
  });

  it('refuses a click with another board, another room or a forged value', async () => {
    const { trello, sample } = held.world;
    const secret = trello.addBoard({ name: 'Salaries' });
    const list = trello.addList({ board: secret, name: 'Secret' });
    trello.addCard({ list, name: 'Raise' });
    await held.world.ask('/trello list Backlog');
    const good = buttons()[0]!.value;
    const forged = [
      encodePage({ command: 'list', page: 1, boardId: secret.id, listId: list.id }),
      encodePage({ command: 'list', page: 1, boardId: sample.board.id, listId: list.id }),
      good.replace(',2,', ',0,'),
      good.replace(',2,', ',-1,'),
      `${good}x`.repeat(200),
      '',
      '__proto__',
      '{"boardId":{}}',
    ];
    for (const value of forged) {
      expect(await click(0, { value }), value.slice(0, 40)).to.match(/out of date/);
      await held.world.ask('/trello list Backlog');
    }
    expect(await click(0, { room: 'general' })).to.match(/out of date/);
  });

  it('refuses a click for a private room that its sender is not in', async () => {
    const { host, sample } = held.world;
    host.addUser({ username: 'mallory' });
    host.addRoom({ name: 'den', type: 'p', members: ['grace'] });
    await held.world.save({
      routes: `${sample.board.shortLink} -> #website\n${sample.board.shortLink} -> #den`,
    });
    await held.world.ask('/trello list Backlog', { room: 'den' });
    expect(await click(0, { room: 'den' })).to.match(/page 2 of 3/);
    await held.world.ask('/trello list Backlog', { room: 'den' });
    expect(await click(0, { room: 'den', user: 'mallory' })).to.match(/^Only people in this room can/);
  });

  it('reports an unknown action and does nothing', async () => {
    const { host } = held.world;
    await held.world.ask('/trello list Backlog');
    const before = host.noticeHistory().length;
    const container = { type: 'message' as const, id: 'x' };
    await host.click({
      user: 'grace',
      room: 'website',
      container,
      actionId: 'constructor',
      blockId: 'x',
      value: 'x',
    });
    const [posted, ...others] = host.noticeHistory().slice(before);
    expect(posted!.msg).to.match(/^The app no longer supports this button/);
    expect(others).to.deep.equal([]);
  });
});
