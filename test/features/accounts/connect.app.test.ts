import { expect } from 'chai';
import { field, lastSurface, open, submit, submitForm } from '../../../testing/app/forms';
import { setUpCrew } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import type { Member, Scope } from '../../../testing/trello/models';

const plainly = (text = ''): string => text.replace(/\u2060/g, '');

describe('/trello connect', () => {
  const held = World.forSuite();
  let alan: Member;
  const ask: World['ask'] = async (text, asking) =>
    plainly(await held.world.ask(text, { room: 'crew', ...asking }));
  const newToken = (scopes: Scope[] = ['read', 'write'], expires?: Date): string =>
    held.world.trello.addToken({ member: alan, scopes, ...(expires && { expires }) });
  const isAlive = (token: string): boolean => held.world.trello.state.tokens.has(token);
  const paste = async (token: string, how: Parameters<typeof submit>[2] = {}) => {
    const view = await open(held.world, '/trello connect', how.user ? { user: how.user } : {});
    const outcome = await submit(held.world, view, { ...how, touched: { token } });
    return { ...outcome, posted: plainly(outcome.posted) };
  };

  before(async () => {
    await setUpCrew(held.world);
    alan = held.world.sample.members.alan;
  });

  afterEach(async () => {
    held.world.trello.clearFaults();
    await held.world.setUp({ routes: '' });
    await ask('/trello disconnect');
  });

  for (const client of ['web', 'mobile'] as const) {
    it(`stores a valid token, from ${client}`, async () => {
      const { world } = held;
      const token = newToken();
      const view = await open(world, '/trello connect');
      expect(view['id']).to.match(/^connect \S+ -$/);
      const page = `https://trello.com/1/authorize?key=${world.trello.apiKey}&name=Rocket.Chat&scope=read,write&expiration=never&response_type=token`;
      expect(view['blocks'][1].text.text).to.include(`<${page}|Trello’s approval page>`);
      expect(field(view, 'token').type).to.equal('plain_text_input');
      const { type, success, posted } = await submit(world, view, {
        touched: { token: ` ${token}\n` },
        client,
      });
      expect({ type, success }).to.deep.equal({ type: 'modal.close', success: true });
      expect(plainly(posted)).to.equal(
        'You are connected as Alan Turing (@alan). What you do with `/trello` appears under your name on Trello. `/trello me` shows the account, and `/trello disconnect` disconnects it.',
      );
      expect(await ask('/trello me')).to.match(
        /^You have been connected as Alan Turing \(@alan\) since \w+, .* UTC\+2\.\nYou can see and do here what that account can on Trello\.\nTo use another account .*\nYour time zone is unknown; .* UTC\+2\. .*$/,
      );
    });
  }

  it('answers in the thread where it was typed', async () => {
    const { host } = held.world;
    const { _id } = await host.sendMessage('grace', 'crew', 'Let us connect.');
    const view = await open(held.world, '/trello connect', { threadId: _id });
    await submit(held.world, view, { touched: { token: newToken() } });
    expect(host.noticeHistory().slice(-1)[0]!.tmid).to.equal(_id);
  });

  it('says what was pasted instead of a token, without asking Trello', async () => {
    const { trello } = held.world;
    const asked = trello.requests.length;
    const cases: [string, RegExp][] = [
      ['', /^Paste the token/],
      ['  ', /^Paste the token/],
      [trello.apiKey, /^That is the app’s API key\./],
      ['0123456789abcdef'.repeat(2), /^A token is longer than 32 characters.* without response_type=token/],
      ['https://trello.com/1/token/approve', /^That is not a token/],
      [`My token is ${newToken()}`, /^That is not a token/],
      [`${newToken()}"`, /^That is not a token/],
      [`${newToken().slice(0, 60)}…`, /^That is not a token/],
      ['ATTA', /^That is not a token/],
      ['x'.repeat(501), /^That is not a token/],
      [trello.token, /^That is the app’s own token/],
    ];
    for (const [token, sentence] of cases) {
      const { type, errors } = await paste(token);
      expect(type).to.equal('errors');
      expect(errors).to.have.all.keys('token');
      expect(errors!['token']).to.match(sentence);
    }
    expect(trello.requests).to.have.length(asked);
    expect(await ask('/trello me')).to.match(/^You have not connected a Trello account/);
  });

  it('says why Trello refused a token', async () => {
    const { trello } = held.world;
    const revoked = newToken();
    trello.revokeToken(revoked);
    const elsewhere = `ATTA${'f0'.repeat(36)}`;
    const expired = newToken(['read'], new Date(Date.now() - 1_000));
    for (const token of [revoked, elsewhere, expired, newToken().slice(0, -1)])
      expect((await paste(token)).errors!['token']).to.match(
        /^Trello does not accept this token: it is incomplete, .* another API key\./,
      );
    expect((await paste(trello.apiSecret)).errors!['token']).to.match(/looks like an API secret/);
    expect(await ask('/trello me')).to.match(/^You have not connected/);
  });

  it('keeps the form open while Trello is down, busy or slow, and accepts the token later', async () => {
    const { trello } = held.world;
    const token = newToken();
    const view = await open(held.world, '/trello connect');
    const again = () => submit(held.world, view, { touched: { token } });
    for (const [fault, sentence] of [
      [{ html: true }, /cannot be reached .* “Connect” again/],
      [{ reset: true }, /cannot be reached/],
      [{ dropMidBody: true }, /cannot be reached|did not answer/],
      [{ status: 200, body: '<html>' }, /cannot be reached/],
      [{ rateLimit: { retryAfterMs: 3_500 } }, /too many requests/],
      [{ hangMs: 5_000 }, /within 3 seconds\. Nothing was saved/],
    ] as const) {
      trello.clearFaults();
      trello.fail({ times: 9, ...fault });
      const started = Date.now();
      expect((await again()).errors!['token']).to.match(sentence);
      expect(Date.now() - started).to.be.lessThan(4_500);
    }
    trello.clearFaults();
    expect(plainly((await again()).posted)).to.match(/^You are connected as Alan/);
  });

  it('says so to everybody if the key in the settings is wrong', async () => {
    const view = await open(held.world, '/trello connect');
    await held.world.save({ apiKey: '0'.repeat(32) });
    const { type, posted } = await submit(held.world, view, { touched: { token: newToken() } });
    expect(type).to.equal('modal.close');
    expect(posted).to.match(/^Trello does not recognise the API key in the app’s settings/);
  });

  it('accepts a token that is read-only or will expire, and says so', async () => {
    const { posted } = await paste(newToken(['read'], new Date('2031-05-01T10:00:00Z')));
    expect(posted).to.match(
      /^You are connected as Alan.*\nYou have allowed the app to read only: you can see things, but not change/,
    );
    expect(posted).to.match(/\nYour token is valid until Thu, 1 May 2031, 12:00 UTC\+2\./);
    expect(await ask('/trello me')).to.match(
      /since .*\nYou have allowed the app to read only: .*\nYour token is valid until/,
    );
  });

  it('replaces the previous token, and revokes it', async () => {
    const { trello, sample } = held.world;
    const first = newToken();
    const second = trello.addToken({ member: sample.members.grace });
    await paste(first);
    const view = await open(held.world, '/trello connect');
    expect(plainly(JSON.stringify(view['blocks']))).to.include('You are connected as Alan Turing (@alan).');
    await submit(held.world, view, { touched: { token: second } });
    expect([isAlive(first), isAlive(second)]).to.deep.equal([false, true]);
    await paste(second);
    expect(isAlive(second), 'the same token again').to.equal(true);
    trello.fail({ method: 'DELETE', hangMs: 5_000 });
    const started = Date.now();
    const { posted } = await paste(newToken());
    expect(Date.now() - started).to.be.lessThan(3_000);
    expect(posted).to.match(/^You are connected as Alan.*\nThe app’s previous access could not be revoked/);
    expect(await ask('/trello me')).to.match(/^You have been connected as Alan/);
  });

  it('ignores a token typed after the command, and warns about it', async () => {
    const { host, trello } = held.world;
    const token = newToken();
    for (const words of [token, `--token ${token}`, `--token=${token}`]) {
      const before = host.noticeHistory().length;
      await host.type('grace', 'crew', `/trello connect ${words}`);
      const posted = host.noticeHistory().slice(before);
      expect(posted.map(({ msg }) => msg)).to.have.length(1);
      expect(posted[0]!.msg).to.match(/^Never type a token in a command/);
      expect(JSON.stringify([posted, lastSurface(held.world)])).to.not.include(token);
      expect(lastSurface(held.world).type).to.equal('modal.open');
    }
    expect(await ask('/trello me')).to.match(/^You have not connected/);
    expect(trello.state.tokens.has(token)).to.equal(true);
  });

  it('says what is missing in the settings', async () => {
    const view = await open(held.world, '/trello connect');
    await held.world.save({ apiSecret: '' });
    expect(await ask('/trello connect')).to.match(/^The API secret is missing .* encrypt your token/);
    const { posted } = await submit(held.world, view, { touched: { token: newToken() } });
    expect(posted).to.match(/^The API secret is missing/);
    await held.world.save({ apiKey: '' });
    expect(await ask('/trello connect')).to.match(/the API key is missing/);
  });

  it('reports a room that no longer exists beside the form’s field', async () => {
    const stale = await submitForm(held.world, { id: 'connect nowhere -', state: {} });
    expect(stale.errors!['token']).to.match(/out of date/);
  });
});
