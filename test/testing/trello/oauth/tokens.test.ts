import { expect } from 'chai';
import { PlainClient } from '../../../../testing/trello/oauth/PlainClient';
import { TrelloStandIn } from '../../../../testing/trello/TrelloStandIn';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Each test is one fact, as far as it is known of Atlassian's server. */
describe('Trello stand-in: tokens of OAuth 2.0', () => {
  let trello: TrelloStandIn;
  let client: PlainClient;
  let now = Date.parse('2026-10-01T10:00:00Z');

  beforeEach(async () => {
    trello = await TrelloStandIn.start({ clock: () => new Date(now) });
    client = new PlainClient(trello);
  });
  afterEach(() => trello.stop());

  const code = (): string => client.allow(trello.member);
  const connect = () => client.connect(trello.member);
  const statusOf = async (accessToken: string) => (await client.ask(accessToken, '/members/me')).status;
  const refused = { status: 403, error: 'invalid_grant' };
  const outcome = ({ status, json }: { status: number; json: Record<string, unknown> }) => ({
    status,
    error: json['error'],
  });

  it('a code and its verifier give an access token for an hour, a refresh token, and the scopes', async () => {
    const { status, json, headers } = await client.exchange(code());
    expect(status).to.equal(200);
    expect(json).to.include({ expires_in: 3600, token_type: 'Bearer' });
    expect(json.scope).to.equal(
      'read:board:trello write:board:trello read:member:trello read:organization:trello offline_access',
    );
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(await statusOf(json.access_token as string)).to.equal(200);
    expect(trello.violations()).to.deep.equal([]);
    expect(trello.exposures()).to.deep.equal([]);
  });

  it('a refresh token comes with the scope offline_access only', async () => {
    const { json } = await client.exchange(client.allow(trello.member, { scope: 'read:member:trello' }));
    expect(Object.keys(json)).to.have.members(['access_token', 'expires_in', 'scope', 'token_type']);
  });

  it('PKCE is required: no verifier, or another one', async () => {
    expect(outcome(await client.exchange(code(), { code_verifier: undefined }))).to.deep.equal({
      status: 400,
      error: 'invalid_request',
    });
    expect(outcome(await client.exchange(code(), { code_verifier: 'x'.repeat(43) }))).to.deep.equal(refused);
  });

  it('the redirect address has to be the same as before', async () => {
    const other = 'https://chat.example.org/other';
    trello.oauth.redirectUris.add(other);
    expect(outcome(await client.exchange(code(), { redirect_uri: other }))).to.deep.equal(refused);
  });

  it('a code works for a minute', async () => {
    const [early, late] = [code(), code()];
    now += MINUTE - 1;
    expect(outcome(await client.exchange(early)).status).to.equal(200);
    now += 1;
    expect(outcome(await client.exchange(late))).to.deep.equal(refused);
  });

  it('a code works once, and a second use ends what the first one gave', async () => {
    const once = code();
    const { json } = await client.exchange(once);
    expect(outcome(await client.exchange(once))).to.deep.equal(refused);
    expect(await statusOf(json.access_token as string)).to.equal(401);
    expect(outcome(await client.refresh(json.refresh_token as string))).to.deep.equal(refused);
  });

  it('a confidential client needs its secret, for codes, refresh tokens and revoking', async () => {
    const { refresh_token } = await connect();
    const wrong = { client_secret: 'wrong' };
    for (const answer of [
      await client.exchange(code(), wrong),
      await client.refresh(refresh_token, wrong),
      await client.post('/oauth/revoke', { token: refresh_token, ...wrong }),
    ]) {
      expect(outcome(answer)).to.deep.equal({ status: 401, error: 'access_denied' });
    }
    expect(outcome(await client.refresh(refresh_token)).status).to.equal(200);
  });

  it('a public client has no secret, and PKCE alone', async () => {
    trello.oauth.makePublic();
    expect(trello.oauth.clientSecret).to.equal('');
    const { refresh_token } = await connect();
    expect(outcome(await client.refresh(refresh_token)).status).to.equal(200);
    expect(outcome(await client.exchange(code(), { code_verifier: 'x'.repeat(43) }))).to.deep.equal(refused);
  });

  it('another client is refused, and so is another type of grant', async () => {
    expect(outcome(await client.exchange(code(), { client_id: 'other' }))).to.deep.equal({
      status: 401,
      error: 'invalid_client',
    });
    expect(outcome(await client.post('/oauth/token', { grant_type: 'password' }))).to.deep.equal({
      status: 400,
      error: 'unsupported_grant_type',
    });
  });

  it('a refresh token works once: each answer brings the next one', async () => {
    const first = await connect();
    const { json: second } = await client.refresh(first.refresh_token);
    const { status, json: third } = await client.refresh(second.refresh_token as string);
    expect(status).to.equal(200);
    const all = [first.refresh_token, second.refresh_token, third.refresh_token];
    expect(new Set(all)).to.have.property('size', 3);
  });

  it('a refresh token that is used again ends the whole chain at once', async () => {
    const first = await connect();
    const { json: second } = await client.refresh(first.refresh_token);
    expect(outcome(await client.refresh(first.refresh_token))).to.deep.equal(refused);
    expect(outcome(await client.refresh(second.refresh_token as string))).to.deep.equal(refused);
    expect(await statusOf(second.access_token as string)).to.equal(401);
  });

  it('a leeway allows it again for a while', async () => {
    trello.oauth.reuseLeewayMs = 10 * MINUTE;
    const { refresh_token } = await connect();
    await client.refresh(refresh_token);
    now += 10 * MINUTE - 1;
    expect(outcome(await client.refresh(refresh_token)).status).to.equal(200);
    now += 1;
    expect(outcome(await client.refresh(refresh_token))).to.deep.equal(refused);
  });

  it('two refreshes at once: one gets tokens, the other one ends the chain', async () => {
    const { refresh_token } = await connect();
    const answers = await Promise.all([client.refresh(refresh_token), client.refresh(refresh_token)]);
    expect(answers.map(({ status }) => status)).to.have.members([200, 403]);
    expect(trello.oauth.grants.map(({ isRevoked }) => isRevoked)).to.deep.equal([true]);
  });

  it('a refresh token that nobody uses lasts for 90 days', async () => {
    const [used, unused] = [await connect(), await connect()];
    now += 90 * DAY - 1;
    expect(outcome(await client.refresh(used.refresh_token)).status).to.equal(200);
    now += 1;
    expect(outcome(await client.refresh(unused.refresh_token))).to.deep.equal(refused);
  });

  it('revoking ends the chain, and an unknown token is no error', async () => {
    const [one, other] = [await connect(), await connect()];
    expect(outcome(await client.revoke(one.refresh_token)).status).to.equal(200);
    expect(await statusOf(one.access_token)).to.equal(401);
    expect(outcome(await client.refresh(one.refresh_token))).to.deep.equal(refused);
    expect(outcome(await client.revoke('unknown')).status).to.equal(200);
    expect(await statusOf(other.access_token)).to.equal(200);
  });

  it('revoking can also end everything that the member has granted', async () => {
    trello.oauth.revokesEveryGrant = true;
    const [one, other] = [await connect(), await connect()];
    await client.revoke(one.refresh_token);
    expect(await statusOf(other.access_token)).to.equal(401);
  });

  it('a member can remove the app, and only theirs ends', async () => {
    const grace = trello.addMember({ username: 'grace', fullName: 'Grace Hopper' });
    const [adas, graces] = [await connect(), await client.connect(grace)];
    trello.oauth.revoke(trello.member);
    expect(await statusOf(adas.access_token)).to.equal(401);
    expect(outcome(await client.refresh(adas.refresh_token))).to.deep.equal(refused);
    expect(await statusOf(graces.access_token)).to.equal(200);
  });

  it('continues after a restart with client, redirect addresses and tokens', async () => {
    const [before, late] = [await connect(), code()];
    const saved = trello.snapshot();
    await trello.stop();
    trello = await TrelloStandIn.start({ saved, clock: () => new Date(now) });
    client.trello = trello;
    expect(await statusOf(before.access_token)).to.equal(200);
    expect(outcome(await client.exchange(late)).status).to.equal(200);
    expect(outcome(await client.refresh(before.refresh_token)).status).to.equal(200);
  });

  it('starts afresh with what an earlier version saved', async () => {
    const saved = trello.snapshot();
    delete saved.oauth;
    delete saved.records.grants;
    delete saved.records.codes;
    await trello.stop();
    trello = await TrelloStandIn.start({ saved });
    client = new PlainClient(trello);
    expect(await statusOf((await connect()).access_token)).to.equal(200);
  });
});
