import { expect } from 'chai';
import type { SampleBoard } from '../../../testing/trello/sample';
import { useSample, useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: fields and nested resources', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  useSample(setup, (board) => {
    sample = board;
  });

  const get = async (path: string, query: Record<string, string> = {}) =>
    (await setup.raw('GET', path, { query })).json;

  it('returns a board with what a room needs, in one request', async () => {
    const board = await get(`/boards/${sample.board.shortLink}`, {
      fields: 'name,shortLink,closed',
      lists: 'open',
      list_fields: 'name',
      cards: 'visible',
      card_fields: 'name,idShort,labels',
      members: 'all',
      labels: 'all',
      label_fields: 'name,color',
    });
    expect(Object.keys(board)).to.have.members([
      ...['id', 'name', 'shortLink', 'closed', 'lists', 'cards', 'members', 'labels'],
    ]);
    expect(board.lists[0]).to.deep.equal({ id: sample.lists.todo.id, name: 'To do' });
    expect(board.cards).to.have.length(16);
    expect(Object.keys(board.cards[0])).to.have.members(['id', 'name', 'idShort', 'labels']);
    expect(Object.keys(board.members[0])).to.have.members([
      'id',
      'avatarHash',
      'fullName',
      'initials',
      'username',
    ]);
    expect(board.labels.at(-1)).to.deep.equal({ id: sample.labels.unnamed.id, name: '', color: 'purple' });
  });

  it('returns a board without `fields` without shortLink', async () => {
    const board = await get(`/boards/${sample.board.id}`);
    expect(board).not.to.have.any.keys('shortLink', 'memberships', 'lists');
    expect(board).to.include.keys('name', 'desc', 'closed', 'url', 'shortUrl', 'prefs', 'labelNames');
  });

  it('returns at most 50 labels unless more are requested', async () => {
    for (let count = 0; count < 60; count += 1)
      setup.trello.addLabel({ board: sample.board, name: `L${count}` });
    const path = `/boards/${sample.board.id}`;
    expect((await get(path, { labels: 'all' })).labels).to.have.length(50);
    expect((await get(path, { labels: 'all', labels_limit: '1000' })).labels).to.have.length(65);
    expect(await get(`${path}/labels`, { limit: '1000', fields: 'name' })).to.have.length(65);
  });

  it('returns lists with their cards', async () => {
    const query = { filter: 'open', cards: 'open', card_fields: 'name,idShort,due' };
    const lists = await get(`/boards/${sample.board.id}/lists`, query);
    expect(lists.map((each: { cards: unknown[] }) => each.cards.length)).to.deep.equal([6, 4, 3, 3]);
    expect(Object.keys(lists[0].cards[0])).to.have.members(['id', 'name', 'idShort', 'due']);
  });

  it('returns a card with its context', async () => {
    const guide = sample.cards['Write the visitor guide']!;
    const card = await get(`/cards/${guide.shortLink}`, {
      fields: 'name,desc',
      members: 'true',
      member_fields: 'username',
      checklists: 'all',
      board: 'true',
      board_fields: 'name',
      list: 'true',
      attachments: 'true',
    });
    expect(Object.keys(card)).to.have.members([
      ...['id', 'name', 'desc', 'members', 'checklists', 'board', 'list', 'attachments'],
    ]);
    expect(card.members).to.deep.equal([{ id: sample.members.alan.id, username: 'alan' }]);
    expect(card.board).to.deep.equal({ id: sample.board.id, name: 'Lighthouse website' });
    expect(card.list.name).to.equal('To do');
    const items = card.checklists[0].checkItems as { name: string; state: string }[];
    expect(items.map(({ name, state }) => [name, state])).to.deep.equal([
      ['Cellar', 'complete'],
      ['Keeper’s flat', 'complete'],
      ['Lamp room', 'incomplete'],
      ['Gallery', 'incomplete'],
    ]);
  });

  it('returns cards of a list, a board and a member', async () => {
    const ofList = await get(`/lists/${sample.lists.done.id}/cards`, { fields: 'name' });
    expect(ofList[0]).to.deep.equal({
      id: sample.cards['Move to the new host']!.id,
      name: 'Move to the new host',
    });
    const input = { fields: 'name', members: 'true', member_fields: 'username' };
    const path = `/boards/${sample.board.id}/cards`;
    expect(await get(path, { ...input, limit: '2' })).to.have.length(2);
    const ofBoard = await get(path, input);
    expect(ofBoard[0].members).to.deep.equal([{ id: sample.members.grace.id, username: 'grace' }]);
    const mine = await get('/members/me/cards', { filter: 'visible', fields: 'name,due,idBoard' });
    expect(mine.map((each: { name: string }) => each.name)).to.deep.equal([
      'Choose a font & colours',
      'Tide table from the harbour office',
      'Map with the way from the station',
      'Slow first page',
    ]);
  });

  it('returns me with my open boards', async () => {
    const query = { fields: 'username', boards: 'open', board_fields: 'name,shortLink,closed' };
    const { id, shortLink } = sample.board;
    expect(await get('/members/me', query)).to.deep.equal({
      id: sample.members.ada.id,
      username: 'ada',
      boards: [{ id, name: 'Lighthouse website', shortLink, closed: false }],
    });
  });

  it('returns a token with its permissions', async () => {
    const token = await get(`/tokens/${setup.trello.token}`, { fields: 'dateExpires,idMember,permissions' });
    expect(Object.keys(token)).to.have.members(['id', 'dateExpires', 'idMember', 'permissions']);
  });

  it('pages actions by date and id', async () => {
    const card = sample.cards['Guest book']!;
    const actions = ['a', 'b', 'c'].map((text) => setup.trello.as(sample.members.ada).comment(card, text));
    const path = `/cards/${card.id}/actions`;
    const texts = async (query: Record<string, string>) =>
      (await get(path, { fields: 'data', ...query })).map(
        (each: { data: { text: string } }) => each.data.text,
      );
    expect(await texts({ limit: '2' })).to.deep.equal(['c', 'b']);
    expect(await texts({ limit: '2', page: '1' })).to.deep.equal(['a']);
    expect(await texts({ since: new Date(Date.parse(actions[0]!.date) - 1).toISOString() })).to.have.length(
      3,
    );
    expect(await texts({ before: actions[0]!.id })).to.deep.equal([]);
  });
});
