import { expect } from 'chai';
import { PlainClient, type Tokens } from '../../../../testing/trello/oauth/PlainClient';
import type { SampleBoard } from '../../../../testing/trello/sample';
import { TrelloStandIn } from '../../../../testing/trello/TrelloStandIn';

const HOUR = 3_600_000;

describe('Trello stand-in: the API with an access token of OAuth 2.0', () => {
  let trello: TrelloStandIn;
  let client: PlainClient;
  let sample: SampleBoard;
  let now = Date.parse('2026-10-01T10:00:00Z');

  beforeEach(async () => {
    trello = await TrelloStandIn.start({ clock: () => new Date(now), enforceLimits: true });
    client = new PlainClient(trello);
    sample = trello.sampleBoard();
  });
  afterEach(() => trello.stop());

  const outcome = async (...asked: Parameters<PlainClient['ask']>) => {
    const { status, text } = await client.ask(...asked);
    return status === 200 ? [200] : [status, text];
  };
  const refused = [401, 'unauthorized permission requested'];

  it('the header is enough, without a key', async () => {
    const { access_token } = await client.connect(trello.member);
    const { text } = await client.ask(access_token, '/members/me?fields=username');
    expect(JSON.parse(text)).to.deep.equal({ id: trello.member.id, username: 'ada' });
    expect(trello.requests.at(-1)!.auth).to.deep.equal({
      via: 'header',
      token: access_token,
      isBearer: true,
    });
    expect(trello.violations()).to.deep.equal([]);
  });

  it('an unknown one is refused', async () => {
    expect(await outcome('unknown', '/members/me')).to.deep.equal([401, 'invalid token']);
  });

  it('it expires after an hour, and earlier if a test says so', async () => {
    const [first, second] = [await client.connect(trello.member), await client.connect(trello.member)];
    now += HOUR - 1;
    expect(await outcome(first.access_token, '/members/me')).to.deep.equal([200]);
    now += 1;
    expect(await outcome(first.access_token, '/members/me')).to.deep.equal([401, 'expired token']);
    const { json } = await client.refresh(second.refresh_token);
    expect(await outcome(json.access_token as string, '/members/me')).to.deep.equal([200]);
    trello.oauth.expire(trello.member);
    expect(await outcome(json.access_token as string, '/members/me')).to.deep.equal([401, 'expired token']);
    expect((await client.refresh(json.refresh_token as string)).status).to.equal(200);
  });

  it('rights are the member’s', async () => {
    const stranger = trello.addMember({ username: 'eve', fullName: 'Eve', inWorkspace: false });
    const { access_token } = await client.connect(stranger);
    expect(await outcome(access_token, `/boards/${sample.board.id}`)).to.deep.equal(refused);
  });

  it('a change is the member’s, through the app', async () => {
    const { access_token } = await client.connect(sample.members.grace);
    const card = sample.cards['Slow first page']!;
    const path = `/cards/${card.id}/actions/comments?text=Hello`;
    expect(await outcome(access_token, path, 'POST')).to.deep.equal([200]);
    const action = trello.actions.at(-1)!;
    expect([action.idMemberCreator, action.appCreator?.id]).to.deep.equal([
      sample.members.grace.id,
      trello.idApp,
    ]);
  });

  it('scopes cut them', async () => {
    const path = `/boards/${sample.board.id}`;
    const member = await client.connect(trello.member, ['read:member:trello']);
    expect(await outcome(member.access_token, '/members/me')).to.deep.equal([200]);
    expect(await outcome(member.access_token, '/members/me/boards')).to.deep.equal(refused);
    expect(await outcome(member.access_token, path)).to.deep.equal(refused);
    const reader = await client.connect(trello.member, ['read:board:trello']);
    expect(await outcome(reader.access_token, path)).to.deep.equal([200]);
    expect(await outcome(reader.access_token, '/members/me/boards')).to.deep.equal([200]);
    expect(await outcome(reader.access_token, '/members/me')).to.deep.equal(refused);
    expect(await outcome(reader.access_token, path, 'PUT', { name: 'New' })).to.deep.equal(refused);
    const writer = await client.connect(trello.member, ['read:board:trello', 'write:board:trello']);
    expect(await outcome(writer.access_token, path, 'PUT', { name: 'New' })).to.deep.equal([200]);
  });

  it('each part of a batch needs its own scope', async () => {
    const { access_token } = await client.connect(trello.member, ['read:board:trello']);
    const { text } = await client.ask(access_token, `/batch?urls=/members/me,/boards/${sample.board.id}`);
    expect(JSON.parse(text).map(({ statusCode = 200 }) => statusCode)).to.deep.equal([401, 200]);
  });

  it('the paths of tokens are not for it', async () => {
    const { access_token } = await client.connect(trello.member);
    expect(await outcome(access_token, `/tokens/${access_token}`)).to.deep.equal(refused);
    expect(await outcome(access_token, `/tokens/${access_token}/member`)).to.deep.equal(refused);
    expect(await outcome(access_token, `/tokens/${access_token}`, 'DELETE')).to.deep.equal(refused);
  });

  it('the client of a Power-Up sees the granted workspaces only', async () => {
    const other = trello.addBoard({ name: 'Elsewhere' });
    const list = trello.addList({ board: other, name: 'List' });
    const card = trello.addCard({ list, name: 'Card' });
    const { access_token } = await client.connect(trello.member);
    trello.oauth.restrictTo([sample.board]);
    for (const path of [`/boards/${other.id}`, `/lists/${list.id}`, `/cards/${card.id}`]) {
      expect(await outcome(access_token, path)).to.deep.equal([403, 'unauthorized workspace']);
    }
    expect(await outcome(access_token, `/boards/${sample.board.id}`)).to.deep.equal([200]);
    const { text } = await client.ask(access_token, '/members/me/boards?fields=name');
    expect(JSON.parse(text).map(({ name }: { name: string }) => name)).to.deep.equal([sample.board.name]);
    trello.oauth.restrictTo(undefined);
    expect(await outcome(access_token, `/boards/${other.id}`)).to.deep.equal([200]);
  });

  it('limits count by access token and by client', async () => {
    const tokens: Tokens[] = [];
    for (let count = 0; count < 4; count += 1) tokens.push(await client.connect(trello.member));
    const ask = (index: number) => client.ask(tokens[index]!.access_token, '/members/me/boards?fields=name');
    const first = await Promise.all(Array.from({ length: 101 }, () => ask(0)));
    expect(
      first.filter(({ status }) => status === 429).map(({ text }) => JSON.parse(text).error),
    ).to.deep.equal(['API_TOKEN_LIMIT_EXCEEDED']);
    await Promise.all(Array.from({ length: 199 }, (_, index) => ask(1 + (index % 2))));
    expect(JSON.parse((await ask(3)).text)).to.include({ error: 'API_KEY_LIMIT_EXCEEDED' });
  });
});
