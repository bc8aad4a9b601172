import { expect } from 'chai';
import fetch from 'node-fetch';
import type { SampleBoard } from '../../../testing/trello/sample';
import { useSample, useTrello } from '../../../testing/trello/useTrello';
import type { Transport } from '../../../trello/rest/transport';
import { TrelloClient } from '../../../trello/TrelloClient';
import { TrelloError } from '../../../trello/TrelloError';

const transport: Transport = async ({ method, url, headers, data, timeout }) => {
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: { ...headers, ...(data && { 'Content-Type': 'application/json' }) },
    ...(data && { body: JSON.stringify(data) }),
    timeout,
  });
  const entries = [...response.headers].map(([name, value]) => [name, value]);
  return {
    status: response.status,
    body: await response.text(),
    headers: Object.fromEntries(entries) as Record<string, string>,
  };
};

async function kindOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof TrelloError)) throw error;
    return error.kind;
  }
}

/**
 * Compared with trello.js, whose own schemas know Trello, against the stand-in that follows Trello's OpenAPI document.
 */
describe('TrelloClient with the stand-in', () => {
  const setup = useTrello();
  let sample: SampleBoard;

  useSample(setup, (board) => {
    sample = board;
  });
  afterEach(() => {
    // trello.js itself puts them there.
    const ours = setup.trello.requests.filter(({ headers }) => headers['accept'] === 'application/json');
    expect(ours).to.not.be.empty;
    expect(ours.flatMap(({ exposures }) => exposures)).to.deep.equal([]);
  });

  const clientOf = (token = setup.trello.token): TrelloClient =>
    new TrelloClient(transport, { key: setup.trello.apiKey, token, baseUrl: setup.trello.url });
  const card = (name = 'Slow first page') => sample.cards[name]!;
  /** Does the work and expects that number of requests. */
  const inRequests = async <T>(requests: number, work: () => Promise<T>): Promise<T> => {
    const before = setup.trello.requests.length;
    const result = await work();
    expect(setup.trello.requests.length - before).to.equal(requests);
    return result;
  };

  it('reads a card with everything on it, in one request', async () => {
    const { trello } = setup;
    const { ada, alan } = sample.members;
    const made = trello.addCard({ list: sample.lists.todo, name: 'Full', desc: 'All of it' });
    const checklist = trello.addChecklist({ card: made, name: 'Steps', items: ['One', 'Two'] });
    const acting = trello.as(ada);
    const [first] = trello.state.checkItemsOf(checklist);
    acting.changeCheckItem(first!, { state: 'complete' });
    acting.addMember(made, alan);
    acting.addLabel(made, sample.labels.bug);
    acting.setDue(made, '2026-07-01T12:00:00.000Z');
    acting.attach(made, { url: 'https://example.org/plan.pdf', name: 'Plan' });
    const full = await inRequests(1, () => clientOf().fullCard(made.shortLink));
    const theirs = await setup.api.cards.getCard({ id: made.id });
    expect(full).to.include({
      id: theirs.id,
      name: 'Full',
      desc: theirs.desc,
      due: theirs.due!.toISOString(),
      start: null,
      dueComplete: false,
      closed: false,
      idShort: theirs.idShort,
      shortLink: theirs.shortLink,
      idBoard: theirs.idBoard,
      idList: theirs.idList,
      pos: theirs.pos,
    });
    expect(full.board).to.include({ name: 'Lighthouse website', shortLink: sample.board.shortLink });
    expect(full.list).to.include({ id: sample.lists.todo.id, name: 'To do' });
    expect(full.members.map(({ fullName }) => fullName)).to.deep.equal([alan.fullName]);
    expect(full.labels!.map(({ name }) => name)).to.deep.equal(['Bug']);
    expect(full.attachments[0]).to.include({ name: 'Plan', url: 'https://example.org/plan.pdf' });
    const items = full.checklists[0]!.checkItems.map(({ name, state }) => [name, state]);
    expect(items).to.deep.equal([
      ['One', 'complete'],
      ['Two', 'incomplete'],
    ]);
  });

  it('finds cards with their lists and boards, and only cards', async () => {
    const { trello } = setup;
    const other = trello.addBoard({ name: 'Slow food' });
    trello.addCard({ list: trello.addList({ board: other, name: 'Menu' }), name: 'Slow soup' });
    const found = await inRequests(1, () => clientOf().search('slow', { partial: true }));
    const where = found.map(({ name, list, board }) => [name, list.name, board.name]);
    expect(where).to.have.deep.members([
      ['Slow first page', trello.state.list(card().idList).name, 'Lighthouse website'],
      ['Slow soup', 'Menu', 'Slow food'],
    ]);
    const there = await clientOf().search('slow', { boardIds: [other.id, 'a'.repeat(24)], partial: true });
    expect(there.map(({ name }) => name)).to.deep.equal(['Slow soup']);
    expect(await clientOf().search('slow', { limit: 1, partial: true })).to.have.length(1);
    const words = 'list:"To do" is:open & ü';
    await clientOf().search(words);
    expect(trello.requests.slice(-1)[0]!.query).to.include({ query: words, modelTypes: 'cards' });
    expect(await kindOf(clientOf().search('x'.repeat(9_000)))).to.equal('tooLarge');
  });

  it('reads my cards on open lists of open boards, in one request', async () => {
    const { trello } = setup;
    const { ada } = sample.members;
    const closed = trello.addBoard({ name: 'Closed' });
    const there = trello.addCard({ list: trello.addList({ board: closed, name: 'L' }), name: 'Forgotten' });
    const archived = trello.addCard({ list: sample.lists.todo, name: 'Archived' });
    const open = trello.addCard({ list: sample.lists.review, name: 'For me' });
    const acting = trello.as(ada);
    for (const each of [there, archived, open]) acting.addMember(each, ada);
    acting.archiveCard(archived);
    acting.changeBoard(closed, { closed: true });
    const mine = await inRequests(1, () => clientOf().myCards());
    const theirs = await setup.api.members.getMemberCards({ id: 'me', filter: 'visible' });
    const names = theirs.map(({ name }) => name).filter((name) => name !== 'Forgotten');
    expect(mine.map(({ name }) => name)).to.have.members(names as string[]);
    expect(mine.find(({ id }) => id === open.id)).to.deep.include({ idBoard: sample.board.id });
    expect(mine.find(({ id }) => id === open.id)!.list.name).to.equal('Review');
    expect(mine.find(({ id }) => id === open.id)!.board.name).to.equal('Lighthouse website');
  });

  it('creates a card with all fields, and with the fewest', async () => {
    const { todo } = sample.lists;
    const { alan } = sample.members;
    const { bug, urgent } = sample.labels;
    const desc = `Längeres\n${'x'.repeat(16_000)} 🙂`;
    const due = '2026-08-01T09:30:00.000Z';
    const input = { idList: todo.id, name: 'New & ü', desc, due, pos: 'top' as const };
    const made = await inRequests(1, () =>
      clientOf().createCard({ ...input, idLabels: [bug.id, urgent.id], idMembers: [alan.id] }),
    );
    expect(made.idBoard).to.equal(sample.board.id);
    const theirs = await setup.api.cards.getCard({ id: made.id });
    expect(theirs).to.deep.include({ name: 'New & ü', desc, idList: todo.id, idMembers: [alan.id] });
    expect(theirs.due!.toISOString()).to.equal(due);
    expect(theirs.idLabels).to.deep.equal([bug.id, urgent.id]);
    const { query } = setup.trello.requests.slice(-2)[0]!;
    expect(query).to.deep.equal({});
    const bare = await clientOf().createCard({ idList: todo.id, name: 'Bare', due: undefined, idLabels: [] });
    expect(Object.keys(setup.trello.requests.slice(-1)[0]!.body)).to.deep.equal(['idList', 'name']);
    expect(bare).to.include({ name: 'Bare', due: null });
  });

  it('changes the given fields, and nothing else', async () => {
    const { id } = card();
    const due = '2026-08-01T09:30:00.000Z';
    const before = await setup.api.cards.getCard({ id });
    const changes = { name: 'Fast', due, dueComplete: true, idList: sample.lists.done.id };
    expect(await inRequests(1, () => clientOf().updateCard(id, changes))).to.include(changes);
    const after = await setup.api.cards.getCard({ id });
    expect(after.due!.toISOString()).to.equal(due);
    expect(after).to.include({ name: 'Fast', dueComplete: true, desc: before.desc, closed: false });
    expect(await clientOf().updateCard(id, { due: null, closed: true })).to.include({
      due: null,
      closed: true,
      name: 'Fast',
    });
    const board = setup.trello.addBoard({ name: 'Next' });
    const list = setup.trello.addList({ board, name: 'Later' });
    expect(await clientOf().updateCard(id, { idBoard: board.id, idList: list.id })).to.include({
      idBoard: board.id,
      idList: list.id,
    });
  });

  it('comments, assigns and labels', async () => {
    const { id } = setup.trello.addCard({ list: sample.lists.todo, name: 'Parts' });
    const { alan } = sample.members;
    const { bug } = sample.labels;
    const text = `Two lines\n& "quotes" ü 🙂 ${'y'.repeat(10_000)}`;
    const comment = await inRequests(1, () => clientOf().comment(id, text));
    const actions = await setup.api.cards.getCardActions({ id });
    expect(actions.map((action) => action.id)).to.deep.equal([comment.id]);
    await inRequests(1, () => clientOf().addMember(id, alan.id));
    await inRequests(1, () => clientOf().addLabel(id, bug.id));
    expect(await setup.api.cards.getCard({ id })).to.deep.include({
      idMembers: [alan.id],
      idLabels: [bug.id],
    });
    expect(await kindOf(clientOf().addMember(id, alan.id))).to.equal('invalid');
    expect(await kindOf(clientOf().addLabel(id, bug.id))).to.equal('invalid');
    await inRequests(1, () => clientOf().removeMember(id, alan.id));
    await inRequests(1, () => clientOf().removeLabel(id, bug.id));
    expect(await setup.api.cards.getCard({ id })).to.deep.include({ idMembers: [], idLabels: [] });
    expect(await kindOf(clientOf().removeMember(id, alan.id))).to.equal('invalid');
    expect(await kindOf(clientOf().removeLabel(id, bug.id))).to.equal('invalid');
    const longest = 'z'.repeat(16_385);
    expect(await kindOf(clientOf().comment(id, longest))).to.equal('invalid');
    expect(await kindOf(clientOf().updateCard(id, { name: longest }))).to.equal('invalid');
  });

  it('reads a token’s member and permissions, and revokes it', async () => {
    const { alan } = sample.members;
    const readOnly = setup.trello.addToken({ member: alan, scopes: ['read'] });
    expect(await inRequests(1, () => clientOf(readOnly).tokenInfo())).to.deep.equal({
      memberId: alan.id,
      canWrite: false,
    });
    const { id } = card();
    expect(await kindOf(clientOf(readOnly).comment(id, 'No'))).to.equal('forbidden');
    const expires = new Date(Date.now() + 86_400_000);
    const short = setup.trello.addToken({ member: alan, expires });
    expect(await clientOf(short).tokenInfo()).to.deep.equal({
      memberId: alan.id,
      canWrite: true,
      expires: expires.toISOString(),
    });
    expect(await inRequests(1, () => clientOf(short).me())).to.include({
      id: alan.id,
      fullName: alan.fullName,
      username: alan.username,
    });
    await inRequests(1, () => clientOf(short).revokeToken());
    expect(await kindOf(clientOf(short).me())).to.equal('unauthorizedToken');
    await clientOf(short).revokeToken();
    const strange = new TrelloClient(transport, {
      key: 'f'.repeat(32),
      token: readOnly,
      baseUrl: setup.trello.url,
    });
    expect(await kindOf(strange.revokeToken())).to.equal('unauthorizedKey');
    const expired = setup.trello.addToken({ member: alan, expires: new Date(Date.now() - 1_000) });
    expect(await kindOf(clientOf(expired).tokenInfo())).to.equal('unauthorizedToken');
  });

  it('distinguishes what does not exist from what the member may not see', async () => {
    const zoe = setup.trello.addMember({ username: 'zoe', fullName: 'Zoe' });
    const board = setup.trello.addBoard({ name: 'Diary', members: [zoe] });
    const secret = setup.trello.addCard({
      list: setup.trello.addList({ board, name: 'L' }),
      name: 'Secret',
    });
    expect(await kindOf(clientOf().fullCard(secret.id))).to.equal('forbidden');
    expect(await kindOf(clientOf().updateCard(secret.id, { closed: true }))).to.equal('forbidden');
    expect(await kindOf(clientOf().fullCard('f'.repeat(24)))).to.equal('notFound');
    expect(await kindOf(clientOf().addLabel(card().id, 'f'.repeat(24)))).to.equal('invalid');
  });
});
