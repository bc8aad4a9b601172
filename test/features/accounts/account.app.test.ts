import { expect } from 'chai';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, submit } from '../../../testing/app/forms';
import { setUpCrew } from '../../../testing/app/links';
import { World } from '../../../testing/app/world';
import type { Member, Scope } from '../../../testing/trello/models';

const plainly = (text = ''): string => text.replace(/\u2060/g, '');

/** Everything that was ever written to the store; its bodies are in base64. */
const persistedText = (file: string): string =>
  readFileSync(file, 'utf8').replace(/"body":"([^"]+)"/g, (whole, body: string) =>
    [whole, ...(['latin1', 'utf16le'] as const).map((as) => Buffer.from(body, 'base64').toString(as))].join(
      ' ',
    ),
  );

describe('a person’s own Trello account', () => {
  const storeFile = join(mkdtempSync(join(tmpdir(), 'trello-app-')), 'store.db');
  const held = World.forSuite({ storeFile });
  const given: string[] = [];
  const ask: World['ask'] = async (text, asking) =>
    plainly(await held.world.ask(text, { room: 'crew', ...asking }));
  const newToken = (member: Member, scopes: Scope[] = ['read', 'write']): string => {
    const token = held.world.trello.addToken({ member, scopes });
    given.push(token);
    return token;
  };
  const isAlive = (token: string): boolean => held.world.trello.state.tokens.has(token);
  /** @returns the token */
  const connect = async (member: Member, user = 'grace'): Promise<string> => {
    const token = newToken(member);
    const view = await open(held.world, '/trello connect', { user });
    const { posted } = await submit(held.world, view, { touched: { token }, user });
    expect(posted).to.match(/^You are connected as/);
    return token;
  };
  let people: { ada: Member; grace: Member; alan: Member };

  before(async () => {
    await setUpCrew(held.world);
    people = held.world.sample.members;
  });

  afterEach(async () => {
    held.world.trello.clearFaults();
    await held.world.setUp({ routes: '' });
    await ask('/trello disconnect');
    await ask('/trello disconnect', { user: 'admin' });
  });

  it('is disconnected only by its owner, and its token revoked at Trello', async () => {
    const token = await connect(people.alan);
    const other = await connect(people.ada, 'admin');
    expect(await ask('/trello disconnect')).to.equal(
      'You are no longer connected as Alan Turing (@alan). Your token was deleted here and revoked on Trello.',
    );
    expect([isAlive(token), isAlive(other)]).to.deep.equal([false, true]);
    expect(await ask('/trello disconnect')).to.match(/^You have not connected a Trello account/);
    expect(await ask('/trello me')).to.match(/Connect one with `\/trello connect`/);
    expect(await ask('/trello me', { user: 'admin' })).to.match(/^You have been connected as Ada Lovelace/);
  });

  it('is disconnected here while Trello is down, and the owner told what is left to do', async () => {
    const { trello } = held.world;
    for (const fault of [{ html: true }, { reset: true }, { status: 429 }, { status: 500 }]) {
      const token = await connect(people.alan);
      const armed = trello.fail({ method: 'DELETE', times: 9, ...fault });
      expect(await ask('/trello disconnect')).to.match(
        /deleted here, but it could not be revoked .* <https:\/\/trello\.com\/u\/alan\/account\|your settings on Trello> and revoke `Rocket\.Chat` under “Applications”\.$/,
      );
      expect(armed.hits, 'nothing is written twice').to.equal(1);
      trello.clearFaults();
      expect(isAlive(token)).to.equal(true);
      expect(await ask('/trello me')).to.match(/^You have not connected/);
    }
  });

  it('is disconnected as usual if Trello no longer knows the token', async () => {
    held.world.trello.revokeToken(await connect(people.alan));
    expect(await ask('/trello disconnect')).to.match(/deleted here and revoked on Trello/);
  });

  it('leaves the app’s own token alone', async () => {
    const token = await connect(people.ada);
    await held.world.save({ apiToken: token });
    // From now on it is a setting, which is stored as it is.
    given.splice(given.indexOf(token), 1);
    expect(await ask('/trello disconnect')).to.match(/not revoked on Trello, because the app’s settings/);
    expect(isAlive(token)).to.equal(true);
  });

  it('is reported once as disconnected when Trello refuses its token; other accounts stay', async () => {
    const token = await connect(people.alan);
    await connect(people.ada, 'admin');
    held.world.trello.revokeToken(token);
    expect(await ask('/trello me')).to.match(
      /^Trello no longer gives this app access to your account: .* no longer connected as Alan Turing \(@alan\)\. Connect again with `\/trello connect`/,
    );
    expect(await ask('/trello me')).to.match(/^You have not connected/);
    expect(await ask('/trello me', { user: 'admin' })).to.match(/^You have been connected as Ada/);
  });

  it('is described from stored data while Trello is down', async () => {
    await connect(people.alan);
    held.world.trello.fail({ times: 2, html: true });
    expect(await ask('/trello me')).to.match(
      /^You have been connected as Alan.*\nYou can see and do here.*\nThe app could not check whether it still has access\. Trello cannot be reached .*\nTo use another/,
    );
  });

  it('has to be connected again after the API secret changes, unless it is changed back', async () => {
    const token = await connect(people.alan);
    await held.world.save({ apiSecret: 'b'.repeat(64) });
    const sentence =
      /^The API secret in the app’s settings has changed, .* account Alan Turing \(@alan\) can no longer be read/;
    expect(await ask('/trello me')).to.match(sentence);
    expect(await ask('/trello me'), 'again').to.match(sentence);
    await held.world.setUp({ routes: '' });
    expect(await ask('/trello me')).to.match(/^You have been connected as Alan/);
    await held.world.save({ apiSecret: 'b'.repeat(64) });
    const view = await open(held.world, '/trello connect');
    const { posted } = await submit(held.world, view, { touched: { token: newToken(people.alan) } });
    expect(posted).to.match(/^You are connected as .*\nThe app’s previous access could not be revoked/);
    expect(isAlive(token)).to.equal(true);
    await held.world.save({ apiSecret: 'c'.repeat(64) });
    expect(await ask('/trello disconnect')).to.match(/could not be revoked/);
  });

  it('is not usable by anybody else, whatever is changed in the store', async () => {
    const { database } = held.world.host.workspace;
    await connect(people.ada, 'admin');
    await connect(people.alan);
    const records = await database.find('persistence');
    const [ada, alan] = ['ada', 'alan'].map((name) => records.find(({ value }) => value.username === name)!);
    const keep = (token: string) => database.replace('persistence', alan!.id, { ...alan!.value, token });
    await keep(ada!.value.token);
    expect(await ask('/trello me'), 'another’s').to.match(/can no longer be read/);
    const own = String(alan!.value.token);
    for (const token of [
      own.replace(/.(?=.{9}$)/, (sign) => (sign === 'A' ? 'B' : 'A')),
      own.slice(0, -4),
      `${own}.`,
      'v1',
      '',
    ]) {
      await keep(token);
      expect(await ask('/trello me'), token).to.match(/can no longer be read/);
    }
    await keep(own);
    expect(await ask('/trello me')).to.match(/^You have been connected as Alan/);
  });

  it('stays a single account when two forms are submitted at once', async () => {
    const { host } = held.world;
    const view = await open(held.world, '/trello connect');
    const gate = host.hold('persistence.updateByAssociations');
    const forms = [people.alan, people.grace].map((member) => {
      const state = { token: { token: newToken(member) } };
      return host.submitView({ user: 'grace', view: { ...view, state } });
    });
    while (gate.waiting < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    gate.open();
    await Promise.all(forms);
    const me = await ask('/trello me');
    expect(await ask('/trello me')).to.equal(me);
    await ask('/trello disconnect');
    expect(await ask('/trello me')).to.match(/^You have not connected/);
  });

  it('keeps its token out of the store, the logs and everything people read', async () => {
    const { host, trello } = held.world;
    await connect(people.alan);
    const before = given.length;
    for (const fault of [
      { status: 401, body: 'invalid token' },
      { status: 400, body: 'invalid value' },
      { reset: true },
      { html: true },
    ]) {
      trello.fail({ times: 9, ...fault });
      await ask('/trello me');
      const view = await open(held.world, '/trello connect');
      await submit(held.world, view, { touched: { token: newToken(people.alan) } });
      trello.clearFaults();
    }
    await connect(people.grace);
    await host.idle();
    const stored = persistedText(storeFile);
    expect(stored, 'the record itself is there').to.match(/alan[^]*token[^]*v1\.[\w+/]{16}\./);
    const read = [host.messages(), host.noticeHistory(), host.surfaces(), host.logs()];
    const all = stored + JSON.stringify([...read, host.workspace.jobs.all()]);
    expect(given.slice(before)).to.have.length(5);
    expect([...trello.violations(), ...trello.exposures()]).to.deep.equal([]);
    for (const token of given) {
      for (const text of [token, token.slice(4, 40), Buffer.from(token).toString('base64').slice(0, 40)])
        expect(all.includes(text)).to.equal(false);
    }
  });
});
