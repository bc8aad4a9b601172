import { expect } from 'chai';
import type { SampleBoard } from '../../../testing/trello/sample';
import { type RawOptions, useTrello } from '../../../testing/trello/useTrello';

describe('Trello stand-in: refusals and credentials', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  beforeEach(() => {
    sample = setup.trello.sampleBoard();
  });

  const refused = async (method: string, path: string, input?: RawOptions) => {
    const { status, text, type } = await setup.raw(method, path, input);
    expect(type).to.match(/^text\/plain/);
    return [status, text];
  };

  it('accepts credentials in the header and in the query, and logs them separately', async () => {
    const header = await setup.raw('GET', '/members/me', { query: { fields: 'username' } });
    const query = await setup.raw('GET', '/members/me', { query: { fields: 'username' }, via: 'query' });
    expect(header.json).to.deep.equal(query.json);
    const [first, second] = setup.trello.requests;
    const { apiKey: key, token } = setup.trello;
    expect(first!.auth).to.deep.equal({ via: 'header', key, token });
    expect(second!.auth).to.deep.equal({ via: 'query', key, token });
    expect(first!.query).to.deep.equal({ fields: 'username' });
    expect(second!.query).to.deep.equal({ fields: 'username' });
    expect(JSON.stringify([first!.headers, second!.headers])).not.to.contain(token);
    expect(setup.trello.violations()).to.deep.equal([]);
    expect(setup.trello.exposures()).to.deep.equal([
      'GET /members/me: key in the query',
      'GET /members/me: token in the query',
    ]);
  });

  it('checks the format of keys, secrets and tokens', () => {
    const { apiKey, apiSecret, token } = setup.trello;
    expect(apiKey).to.match(/^[0-9a-f]{32}$/);
    expect(apiSecret).to.match(/^[0-9a-f]{64}$/);
    expect(token).to.match(/^ATTA.{72}$/);
  });

  it('answers 401 for key and token', async () => {
    expect(await refused('GET', '/members/me', { key: null, token: null })).to.deep.equal([
      401,
      'invalid key',
    ]);
    expect(await refused('GET', '/members/me', { key: 'f'.repeat(32) })).to.deep.equal([401, 'invalid key']);
    expect(await refused('GET', '/members/me', { token: 'ATTAnope' })).to.deep.equal([401, 'invalid token']);
    const noToken = await refused('GET', '/members/me', { token: null });
    expect(noToken).to.deep.equal([401, 'unauthorized permission requested']);
    const expires = new Date(Date.now() - 1000);
    const token = setup.trello.addToken({ member: sample.members.ada, expires });
    expect(await refused('GET', '/members/me', { token })).to.deep.equal([401, 'expired token']);
    setup.trello.revokeToken(setup.trello.token);
    expect(await refused('GET', '/members/me')).to.deep.equal([401, 'invalid token']);
  });

  it('answers 400 and 404 for ids', async () => {
    expect(await refused('GET', '/boards/not-an-id')).to.deep.equal([400, 'invalid id']);
    const missing = [404, 'The requested resource was not found.'];
    for (const path of ['/boards', '/cards', '/lists', '/labels', '/webhooks', '/actions', '/checklists']) {
      expect(await refused('GET', `${path}/5f0000000000000000000001`)).to.deep.equal(missing);
    }
    expect(await refused('GET', '/cards/abCD1234')).to.deep.equal(missing);
    expect(await refused('GET', '/nowhere')).to.deep.equal(missing);
  });

  it('answers 404 for a check item of another card', async () => {
    const [one, other] = [sample.cards['Slow first page']!, sample.cards['Guest book']!];
    const checklist = setup.trello.addChecklist({ card: one, name: 'Steps', items: ['Measure'] });
    const [{ id } = { id: '' }] = setup.trello.state.checkItemsOf(checklist);
    for (const method of ['GET', 'PUT'] as const)
      expect(await refused(method, `/cards/${other.id}/checkItem/${id}`)).to.deep.equal([
        404,
        'The requested resource was not found.',
      ]);
  });

  it('answers 401 for other people’s boards and cards', async () => {
    const board = setup.trello.addBoard({ name: 'Secret', members: [sample.members.grace] });
    const list = setup.trello.addList({ board, name: 'In' });
    const card = setup.trello.addCard({ list, name: 'x' });
    const board401 = [401, 'unauthorized permission requested'];
    const card401 = [401, 'unauthorized card permission requested'];
    expect(await refused('GET', `/boards/${board.id}`)).to.deep.equal(board401);
    expect(await refused('GET', `/lists/${list.id}/cards`)).to.deep.equal(board401);
    expect(await refused('GET', `/cards/${card.shortLink}`)).to.deep.equal(card401);
    const me = await setup.raw('GET', '/members/me/boards', { query: { fields: 'name' } });
    expect(me.json.map((each: { name: string }) => each.name)).to.deep.equal(['Lighthouse website']);
  });

  it('shows workspace boards to the workspace and public boards to all, both read-only', async () => {
    const { grace } = sample.members;
    const guest = setup.trello.addMember({ username: 'guest', fullName: 'A Guest', inWorkspace: false });
    const token = setup.trello.addToken({ member: guest });
    const org = setup.trello.addBoard({ name: 'Org', members: [grace], permissionLevel: 'org' });
    const open = setup.trello.addBoard({ name: 'Open', members: [grace], permissionLevel: 'public' });
    const status = async (path: string, input?: RawOptions) => (await setup.raw('GET', path, input)).status;
    expect(await status(`/boards/${org.id}`)).to.equal(200);
    expect(await status(`/boards/${org.id}`, { token })).to.equal(401);
    expect(await status(`/boards/${open.id}`, { token })).to.equal(200);
    expect(await status(`/boards/${open.id}`, { token: null })).to.equal(200);
    const write = { body: { name: 'x', idBoard: open.id }, token };
    expect(await refused('POST', '/lists', write)).to.deep.equal([401, 'unauthorized permission requested']);
  });

  it('refuses writes with read-only tokens and by observers', async () => {
    const readOnly = setup.trello.addToken({ member: sample.members.ada, scopes: ['read'] });
    const ollie = setup.trello.addMember({ username: 'ollie', fullName: 'Ollie Observer' });
    setup.trello.as(sample.members.ada).addBoardMember(sample.board, ollie, 'observer');
    const observer = setup.trello.addToken({ member: ollie });
    const { id } = sample.cards['Guest book']!;
    const body = { name: 'x' };
    const board401 = [401, 'unauthorized permission requested'];
    const card401 = [401, 'unauthorized card permission requested'];
    expect(await refused('PUT', `/cards/${id}`, { body, token: readOnly })).to.deep.equal(board401);
    expect(await refused('PUT', `/cards/${id}`, { body, token: observer })).to.deep.equal(card401);
    expect((await setup.raw('GET', `/cards/${id}`, { token: observer })).status).to.equal(200);
  });

  it('answers 400 for values', async () => {
    const { id } = sample.cards['Guest book']!;
    const long = 'x'.repeat(16_385);
    const foreign = setup.trello.addList({ board: setup.trello.addBoard({ name: 'Other' }), name: 'There' });
    for (const [method, path, body, name] of [
      ['PUT', `/cards/${id}`, { name: '' }, 'name'],
      ['PUT', `/cards/${id}`, { name: long }, 'name'],
      ['PUT', `/cards/${id}`, { desc: long }, 'desc'],
      ['PUT', `/cards/${id}`, { due: 'soon' }, 'due'],
      ['PUT', `/cards/${id}`, { closed: 'yes' }, 'closed'],
      ['PUT', `/cards/${id}`, { idList: foreign.id }, 'idList'],
      ['PUT', `/cards/${id}`, { idLabels: ['5f0000000000000000000001'] }, 'idLabels'],
      ['PUT', `/cards/${id}`, { idMembers: ['5f0000000000000000000001'] }, 'idMembers'],
      ['POST', `/cards/${id}/actions/comments`, { text: long }, 'text'],
      ['POST', `/cards/${id}/actions/comments`, { text: ' ' }, 'text'],
      ['POST', `/cards/${id}/attachments`, { url: 'javascript:alert(1)' }, 'url'],
      ['POST', '/cards', { name: 'x' }, 'idList'],
    ] as [string, string, object, string][]) {
      expect(await refused(method, path, { body })).to.deep.equal([400, `invalid value for ${name}`]);
    }
    const accepted = await setup.raw('PUT', `/cards/${id}`, { body: { desc: 'x'.repeat(16_384) } });
    expect(accepted.status).to.equal(200);
  });

  it('answers 414 for long URLs, and accepts the same text in a body', async () => {
    const { id } = sample.cards['Guest book']!;
    const text = 'x'.repeat(9000);
    const long = await setup.raw('POST', `/cards/${id}/actions/comments`, { query: { text } });
    expect(long.status).to.equal(414);
    const body = await setup.raw('POST', `/cards/${id}/actions/comments`, { body: { text } });
    expect(body.status).to.equal(200);
  });

  it('lets only authors change comments, and tokens read only themselves', async () => {
    const card = sample.cards['Guest book']!;
    const comment = setup.trello.as(sample.members.grace).comment(card, 'mine');
    const card401 = [401, 'unauthorized card permission requested'];
    expect(await refused('PUT', `/actions/${comment.id}`, { body: { text: 'yours' } })).to.deep.equal(
      card401,
    );
    const other = setup.trello.addToken({ member: sample.members.grace });
    expect(await refused('GET', `/tokens/${other}`)).to.deep.equal([401, 'unauthorized token']);
  });

  it('answers a batch for each URL separately', async () => {
    const urls = `/boards/${sample.board.id}?fields=name,closed,/boards/5f0000000000000000000001`;
    const { json } = await setup.raw('GET', '/batch', { query: { urls } });
    expect(json[0]).to.deep.equal({
      200: { id: sample.board.id, name: 'Lighthouse website', closed: false },
    });
    expect(json[1]).to.include({ statusCode: 404, message: 'The requested resource was not found.' });
    const many = Array.from({ length: 11 }, () => '/members/me').join(',');
    expect(await refused('GET', '/batch', { query: { urls: many } })).to.deep.equal([
      400,
      'invalid value for urls',
    ]);
  });

  it('reports requests that break the document, beside the response', async () => {
    await setup.raw('GET', `/boards/${sample.board.id}/lists`, { query: { filter: 'open', colour: 'red' } });
    expect(setup.trello.violations()).to.deep.equal([
      `GET /boards/${sample.board.id}/lists: unknown parameter: colour`,
    ]);
  });
});
