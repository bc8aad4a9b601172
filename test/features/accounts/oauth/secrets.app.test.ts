import { expect } from 'chai';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connecting, forConnecting, USER } from '../../../../testing/app/connecting';
import { comeBack, type Page } from '../../../../testing/app/oauth';

const COOKIE = 'vJ8sLoginCookie5tQx';

/** Everything that was ever written to the store; its bodies are in base64. */
const persistedText = (file: string): string =>
  readFileSync(file, 'utf8').replace(/"body":"([^"]+)"/g, (whole, body: string) =>
    [whole, ...(['latin1', 'utf16le'] as const).map((as) => Buffer.from(body, 'base64').toString(as))].join(
      ' ',
    ),
  );

describe('the secrets of connecting with a click', () => {
  const storeFile = join(mkdtempSync(join(tmpdir(), 'trello-app-')), 'store.db');
  const held = forConnecting({ storeFile });
  const { start, decide, enter } = held;
  const states: string[] = [];
  const pages: Page[] = [];

  const open = async (consentUrl: string, user?: string): Promise<Page> => {
    const { admin } = held.world.people;
    const cookie = user === undefined ? undefined : `rc_uid=${admin._id}; rc_token=${COOKIE}`;
    const page = await comeBack(held.world.host, consentUrl, { cookie: cookie ?? `rc_token=${COOKIE}` });
    pages.push(page);
    return page;
  };
  const begin = async () => {
    const started = await start();
    states.push(new URL(started.consentUrl).searchParams.get('state')!);
    return started;
  };
  const ask = (text: string) => held.ask(text, { user: USER });

  /** Every way that it can go. */
  async function live(): Promise<void> {
    const { trello, sample } = held;
    await open(decide((await begin()).consentUrl), USER);
    trello.oauth.expire(sample.members.alan);
    await ask('/trello mine');
    trello.oauth.expire(sample.members.alan);
    trello.fail({ path: /^\/oauth\/token$/, status: 400, body: { error: 'invalid_request' } });
    await ask('/trello mine');
    trello.clearFaults();
    const second = await begin();
    const { code } = await open(decide(second.consentUrl));
    await enter(second.view, 'AAAA-AAAA');
    await enter(second.view, code);
    await open(decide((await begin()).consentUrl, false), USER);
    for (const fault of [{ status: 503 }, { html: true }, { reset: true, afterEffect: true }]) {
      trello.fail({ path: /^\/oauth\/token$/, ...fault });
      await open(decide((await begin()).consentUrl), USER);
      trello.clearFaults();
    }
    trello.fail({ path: /^\/oauth\/revoke$/, status: 500 });
    await ask('/trello disconnect');
    trello.clearFaults();
    await open(decide((await begin()).consentUrl), USER);
    trello.oauth.revoke(sample.members.alan);
    await ask('/trello mine');
  }

  before(live);

  /** By name. */
  function secrets(): [string, string][] {
    const { state, oauth, requests } = held.trello;
    const grants = [...state.grants.values()];
    const found: [string, string][] = [
      ...grants.flatMap(({ accessTokens }) =>
        accessTokens.map(({ value }): [string, string] => ['access token', value]),
      ),
      ...grants.flatMap(({ refreshTokens }) =>
        refreshTokens.map(({ value }): [string, string] => ['refresh token', value]),
      ),
      ...[...state.codes.keys()].map((value): [string, string] => ['code', value]),
      ...requests.flatMap(({ body }): [string, string][] =>
        body.code_verifier ? [['verifier', String(body.code_verifier)]] : [],
      ),
      ['client secret', oauth.clientSecret],
      ['cookie', COOKIE],
    ];
    for (const name of ['access token', 'refresh token', 'code', 'verifier'])
      expect(
        found.filter(([each]) => each === name),
        name,
      ).to.have.length.above(2);
    return found;
  }

  const expectNone = (text: string, all: [string, string][]): void => {
    for (const [name, secret] of all)
      for (const part of [secret, secret.slice(0, 20), Buffer.from(secret).toString('base64').slice(0, 40)])
        expect(text.includes(part), name).to.equal(false);
  };
  const confirmations = (): [string, string][] =>
    pages.flatMap(({ code }): [string, string][] =>
      code === undefined ? [] : [['confirmation code', code]],
    );
  const used = (): [string, string][] => states.map((state) => ['state', state]);

  it('are in no message, notice, job or log, nor is a used state', () => {
    const { host } = held.world;
    const read = [host.messages(), host.noticeHistory(), host.logs(), host.workspace.jobs.all()];
    expectNone(JSON.stringify(read), [...secrets(), ...used(), ...confirmations()]);
  });

  it('are in no form; the state is only in the address of the consent page', () => {
    expectNone(JSON.stringify(held.world.host.surfaces()), [...secrets(), ...confirmations()]);
  });

  it('are in no page', () => {
    expectNone(JSON.stringify(pages.map(({ text, headers }) => [text, headers])), [...secrets(), ...used()]);
  });

  it('were never written to the store in clear', () => {
    const text = persistedText(storeFile);
    expect(text, 'the records themselves are there').to.contain('oauthFlow').and.contain('refreshToken');
    const settings = JSON.stringify(held.world.host.settings());
    expect(settings, 'Rocket.Chat has settings in clear').to.contain(held.trello.oauth.clientSecret);
    const all = [...secrets(), ...used(), ...confirmations()];
    expectNone(
      text,
      all.filter(([name]) => name !== 'client secret'),
    );
  });

  it('are in no address that the app requests', () => {
    const addresses = held.world.host.http.map(({ url }) => url);
    expect(addresses).to.have.length.above(20);
    expectNone(JSON.stringify(addresses), [...secrets(), ...used()]);
    expect(held.trello.exposures()).to.deep.equal([]);
  });

  it('the log names each call of the endpoint, without its request', () => {
    const calls = callsOf(held);
    expect(calls).to.have.length(pages.length);
    const text = JSON.stringify(calls);
    for (const word of ['"query"', '"headers"', 'cookie', 'rc_uid', 'rc_token', 'state='])
      expect(text.includes(word), word).to.equal(false);
  });
});

/** What the engine has logged of the endpoint. */
const callsOf = ({ world }: Connecting) =>
  world.host.logs().stored.filter(({ method }) => /^api:oauth\/callback/.test(method));
