import { expect } from 'chai';
import type { SampleBoard } from '../../../testing/trello/sample';
import { parseQuery } from '../../../testing/trello/searchQuery';
import { useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: search', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
  });

  const search = async (query: string, more: Record<string, string> = {}) =>
    (await setup.raw('GET', '/search', { query: { query, modelTypes: 'cards', ...more } })).json;
  const names = async (query: string, more: Record<string, string> = {}) =>
    (await search(query, { cards_limit: '50', ...more })).cards.map((each: { name: string }) => each.name);

  it('parses operators, quotes and minus signs', () => {
    expect(parseQuery('lamp -label:bug list:"To do" @me #red "old news"')).to.deep.equal([
      { negated: false, operator: '', value: 'lamp' },
      { negated: true, operator: 'label', value: 'bug' },
      { negated: false, operator: 'list', value: 'To do' },
      { negated: false, operator: 'member', value: 'me' },
      { negated: false, operator: 'label', value: 'red' },
      { negated: false, operator: '', value: 'old news' },
    ]);
  });

  it('finds whole words, and prefixes with partial', async () => {
    expect(await names('tide')).to.deep.equal(['Tide table from the harbour office']);
    expect(await names('harb')).to.deep.equal([]);
    expect(await names('harb', { partial: 'true' })).to.deep.equal(['Tide table from the harbour office']);
    expect(await names('übersetzung')).to.deep.equal(['Übersetzung der Startseite']);
  });

  it('searches names, descriptions, comments and check items', async () => {
    expect(await names('firefox')).to.deep.equal(['Contact form loses the subject']);
    expect(await names('cellar')).to.deep.equal(['Write the visitor guide']);
    expect(await names('name:guide')).to.deep.equal(['Write the visitor guide']);
    expect(await names('description:archive')).to.deep.equal(['Write the visitor guide']);
  });

  it('supports @me, label, list and board', async () => {
    expect(await names('@me')).to.have.length(4);
    expect(await names('@grace')).to.have.length(4);
    expect(await names('label:bug')).to.have.length(3);
    expect(await names('label:purple')).to.have.length(2);
    expect(await names('list:"In progress" -label:bug')).to.have.length(3);
    expect(await names('board:lighthouse @me')).to.have.length(4);
    expect(await names('board:elsewhere')).to.deep.equal([]);
  });

  it('supports due', async () => {
    expect(await names('due:day')).to.deep.equal([
      'Contact form loses the subject',
      'Map with the way from the station',
    ]);
    expect(await names('due:week sort:due')).to.deep.equal([
      'Map with the way from the station',
      'Contact form loses the subject',
      'Opening hours on the first page',
    ]);
    expect(await names('due:overdue')).to.deep.equal(['Menu cannot be closed on phones']);
    expect(await names('due:complete')).to.deep.equal(['Move to the new host']);
  });

  it('excludes archived cards, archived lists and closed boards with is:open', async () => {
    expect(await names('is:archived')).to.deep.equal(['Guest book', 'Live camera on the gallery']);
    expect(await names('is:open')).to.have.length(16);
    setup.trello.as(sample.members.ada).changeBoard(sample.board, { closed: true });
    expect(await names('is:open')).to.deep.equal([]);
  });

  it('respects idBoards, and what the member may see', async () => {
    const { id } = setup.trello.addBoard({ name: 'Other' });
    expect(await names('slow', { idBoards: id })).to.deep.equal([]);
    expect(await names('slow', { idBoards: `${id},${sample.board.id}` })).to.deep.equal(['Slow first page']);
    const hidden = setup.trello.addBoard({ name: 'Hidden', members: [sample.members.grace] });
    setup.trello.addCard({ list: setup.trello.addList({ board: hidden, name: 'x' }), name: 'Slow secret' });
    expect(await names('secret', { idBoards: hidden.id })).to.deep.equal([]);
    expect(await names('secret')).to.deep.equal([]);
  });

  it('returns ten cards by default, with their board and list', async () => {
    expect((await search('is:open')).cards).to.have.length(10);
    expect((await search('is:open', { cards_limit: '10', cards_page: '1' })).cards).to.have.length(6);
    const input = { card_fields: 'name', card_board: 'true', card_list: 'true', cards_limit: '1' };
    const [card] = (await search('slow', input)).cards;
    expect(card).to.have.all.keys('id', 'name', 'board', 'list');
    expect(card.board.name).to.equal('Lighthouse website');
    expect(card.list.name).to.equal('Review');
  });

  it('finds boards and members', async () => {
    const { json } = await setup.raw('GET', '/search', { query: { query: 'lighthouse' } });
    expect(json.boards[0]).to.deep.equal({
      id: sample.board.id,
      name: 'Lighthouse website',
      idOrganization: sample.board.idOrganization,
    });
    const found = await search('grace', { modelTypes: 'members' });
    expect(found.members[0].username).to.equal('grace');
  });
});
