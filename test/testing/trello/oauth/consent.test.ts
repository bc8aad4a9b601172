import { expect } from 'chai';
import fetch from 'node-fetch';
import { PlainClient } from '../../../../testing/trello/oauth/PlainClient';
import { useTrello } from '../../../../testing/trello/useTrello';

describe('Trello stand-in: the consent page', () => {
  const setup = useTrello();
  let client: PlainClient;

  beforeEach(() => {
    client = new PlainClient(setup.trello);
  });

  const open = async (url: string, form?: Record<string, string>) => {
    const response = await fetch(url, {
      redirect: 'manual',
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  };
  const led = (location: string | null) => {
    const url = new URL(location ?? '');
    expect(url.origin + url.pathname).to.equal(client.redirectUri);
    return Object.fromEntries(url.searchParams);
  };

  it('names the app, and says in words what it may do', async () => {
    const { status, text } = await open(client.consentUrl());
    expect(status).to.equal(200);
    expect(text).to.contain('<h1>Trello for Rocket.Chat wants to use your Trello account</h1>');
    expect(text).to.contain('<li>See your boards, lists, cards and comments</li>');
    expect(text).to.contain('<li>Keep access until you remove it</li>');
    expect(setup.trello.violations()).to.deep.equal([]);
  });

  it('allowed: it leads back with code and state', async () => {
    const { id } = setup.trello.member;
    const { status, location } = await open(client.consentUrl(), { member: id, decision: 'allow' });
    const { code, state, ...rest } = led(location);
    expect([status, state, rest]).to.deep.equal([302, client.state, {}]);
    expect((await client.exchange(code!)).status).to.equal(200);
    expect(setup.trello.oauth.grants.map(({ idMember }) => idMember)).to.deep.equal([id]);
  });

  it('denied: it leads back with access_denied and state', async () => {
    const { id } = setup.trello.member;
    const { location } = await open(client.consentUrl(), { member: id, decision: 'deny' });
    expect(led(location))
      .to.include({ error: 'access_denied', state: client.state })
      .and.not.have.key('code');
  });

  it('decides without a browser, too', () => {
    const { oauth, member } = setup.trello;
    expect(led(oauth.decide(client.consentUrl(), { member }))).to.have.keys('code', 'state');
    expect(led(oauth.decide(client.consentUrl(), { member, allow: false }))).to.include({
      error: 'access_denied',
    });
    expect(() => oauth.decide('https://elsewhere.example.org/authorize', { member })).to.throw();
    expect(() => oauth.decide(client.consentUrl({ client_id: 'other' }), { member })).to.throw('client ID');
  });

  const wrong: [string, Record<string, string | null>][] = [
    ['another client', { client_id: 'other' }],
    ['no client', { client_id: null }],
    ['a longer redirect address', { redirect_uri: 'https://chat.example.org/callback/' }],
    ['the same one in capitals', { redirect_uri: 'https://chat.example.org/Callback' }],
    ['the same one with a query', { redirect_uri: 'https://chat.example.org/callback?to=elsewhere' }],
    ['no redirect address', { redirect_uri: null }],
  ];
  for (const [what, changes] of wrong) {
    it(`shows a problem, and leads nowhere: ${what}`, async () => {
      for (const form of [undefined, { member: setup.trello.member.id, decision: 'allow' }]) {
        const { status, location, text } = await open(client.consentUrl(changes), form);
        expect([status, location]).to.deep.equal([400, null]);
        expect(text).to.contain('Nothing was allowed.').and.not.contain('chat.example.org');
      }
    });
  }

  it('shows a problem if a parameter comes twice', async () => {
    const { status } = await open(`${client.consentUrl()}&redirect_uri=https%3A%2F%2Felsewhere.example.org`);
    expect(status).to.equal(400);
  });

  const refused: [string, string, Record<string, string | null>][] = [
    ['no PKCE', 'invalid_request', { code_challenge: null }],
    ['PKCE without S256', 'invalid_request', { code_challenge_method: 'plain' }],
    ['no scope', 'invalid_scope', { scope: null }],
    ['an unknown scope', 'invalid_scope', { scope: 'read:board:trello read' }],
    ['another response type', 'unsupported_response_type', { response_type: 'token' }],
  ];
  for (const [what, error, changes] of refused) {
    it(`leads back with ${error}: ${what}`, async () => {
      const { location } = await open(client.consentUrl(changes));
      expect(led(location)).to.include({ error, state: client.state });
    });
  }
});
