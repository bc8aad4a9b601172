import { expect } from 'chai';
import type * as OAuthLibrary from 'oauth4webapi';
import { allScopes } from '../../../../testing/trello/oauth/PlainClient';
import { useTrello } from '../../../../testing/trello/useTrello';

const redirectUri = 'https://chat.example.org/callback';

/** A library that knows the standards and nothing of this server goes the whole way. */
describe('Trello stand-in: OAuth 2.0 as a foreign library understands it', () => {
  const setup = useTrello();
  let oauth: typeof OAuthLibrary;
  let server: OAuthLibrary.AuthorizationServer;
  let client: OAuthLibrary.Client;

  before(async () => {
    oauth = await import('oauth4webapi');
  });

  beforeEach(async () => {
    const { trello } = setup;
    trello.oauth.redirectUris.add(redirectUri);
    client = { client_id: trello.oauth.clientId };
    const issuer = new URL(trello.oauth.url);
    const found = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...plainly() });
    server = await oauth.processDiscoveryResponse(issuer, found);
  });

  // The library is meant for https, and calls the exception deprecated so that nobody overlooks it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const plainly = () => ({ [oauth.allowInsecureRequests]: true });
  const secret = () =>
    setup.trello.oauth.clientSecret ? oauth.ClientSecretPost(setup.trello.oauth.clientSecret) : oauth.None();

  /** @returns what came back, checked by the library */
  const allow = async (isAllowed = true) => {
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const url = new URL(server.authorization_endpoint!);
    const query = {
      client_id: client.client_id,
      scope: allScopes.join(' '),
      redirect_uri: redirectUri,
      state,
      response_type: 'code',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const { member } = setup.trello;
    const back = new URL(setup.trello.oauth.decide(url.href, { member, allow: isAllowed }));
    return { verifier, answer: oauth.validateAuthResponse(server, client, back, state) };
  };
  const exchange = async ({ verifier, answer }: Awaited<ReturnType<typeof allow>>) => {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      secret(),
      answer,
      redirectUri,
      verifier,
      plainly(),
    );
    return oauth.processAuthorizationCodeResponse(server, client, response);
  };
  const refresh = async (token: string) => {
    const response = await oauth.refreshTokenGrantRequest(server, client, secret(), token, plainly());
    return oauth.processRefreshTokenResponse(server, client, response);
  };
  /** @returns the error as the library reads it */
  const refusal = (work: Promise<unknown>): Promise<{ status: number; error: string }> =>
    work.then(
      () => Promise.reject(new Error('It was accepted.')),
      (reason: unknown) => {
        const { status, error } = reason as { status: number; error: string };
        return { status, error };
      },
    );

  for (const kind of ['confidential', 'public'] as const) {
    it(`a ${kind} client: code, tokens, refresh, reuse refused`, async () => {
      const { trello } = setup;
      if (kind === 'public') trello.oauth.makePublic();
      const tokens = await exchange(await allow());
      expect([tokens.token_type, tokens.expires_in, tokens.scope]).to.deep.equal([
        'bearer',
        3600,
        allScopes.join(' '),
      ]);
      const next = await refresh(tokens.refresh_token!);
      const url = new URL(`${trello.url}/members/me`);
      const asked = await oauth.protectedResourceRequest(
        next.access_token,
        'GET',
        url,
        undefined,
        undefined,
        plainly(),
      );
      expect(await asked.json()).to.include({ username: 'ada' });
      expect(await refusal(refresh(tokens.refresh_token!))).to.deep.equal({
        status: 403,
        error: 'invalid_grant',
      });
      expect(await refusal(refresh(next.refresh_token!))).to.include({ error: 'invalid_grant' });
    });
  }

  it('denied', async () => {
    expect(await refusal(allow(false))).to.include({ error: 'access_denied' });
  });

  it('another verifier, and a code that was used', async () => {
    const allowed = await allow();
    const other = { ...allowed, verifier: oauth.generateRandomCodeVerifier() };
    expect(await refusal(exchange(other))).to.include({ error: 'invalid_grant' });
    await exchange(allowed);
    expect(await refusal(exchange(allowed))).to.include({ error: 'invalid_grant' });
  });

  it('revoked', async () => {
    const tokens = await exchange(await allow());
    const response = await oauth.revocationRequest(
      server,
      client,
      secret(),
      tokens.refresh_token!,
      plainly(),
    );
    await oauth.processRevocationResponse(response);
    expect(await refusal(refresh(tokens.refresh_token!))).to.include({ error: 'invalid_grant' });
  });
});
