import { expect } from 'chai';
import { OAuthClient } from '../../../trello/oauth/OAuthClient';
import { OAuthError } from '../../../trello/oauth/OAuthError';

const app = { clientId: 'client', clientSecret: '', authUrl: 'https://auth.test' };
const before = { refreshToken: 'refresh-1', canWrite: false };

const client = (status: number, body: unknown): OAuthClient =>
  new OAuthClient(
    () => Promise.resolve({ status, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    app,
    { deadline: Infinity },
  );

async function kindOf(status: number, body: unknown): Promise<string> {
  try {
    await client(status, body).refresh(before);
  } catch (error) {
    return error instanceof OAuthError ? error.kind : String(error);
  }
  return 'none';
}

describe('the token endpoint of the authorization server', () => {
  const refusals: [number, unknown, string][] = [
    [403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }, 'grant'],
    [400, { error: 'invalid_grant' }, 'grant'],
    [403, { error: 'unauthorized_client', error_description: 'refresh_token is invalid' }, 'grant'],
    [403, { error: 'unauthorized_client', error_description: 'The client is not allowed.' }, 'client'],
    [403, { error: 'unauthorized_client' }, 'client'],
    [401, { error: 'access_denied', error_description: 'Unauthorized' }, 'client'],
    [401, { error: 'invalid_client' }, 'client'],
    [429, { error: 'invalid_grant' }, 'rateLimited'],
    [503, { error: 'invalid_grant' }, 'unavailable'],
    [403, '<html>invalid_grant</html>', 'malformed'],
    [400, 'null', 'malformed'],
    [400, '7', 'malformed'],
    [400, { error: ['invalid_grant', 'x'] }, 'malformed'],
    [200, '<html></html>', 'malformed'],
    [200, [], 'malformed'],
    [200, { access_token: 'two words' }, 'malformed'],
  ];
  for (const [status, body, kind] of refusals) {
    it(`${String(status)} ${JSON.stringify(body)}: ${kind}`, async () => {
      expect(await kindOf(status, body)).to.equal(kind);
    });
  }

  it('a refresh that names no scope leaves a read-only account what it is', async () => {
    const answer = { access_token: 'access-2', refresh_token: 'refresh-2', expires_in: 60 };
    expect(await client(200, answer).refresh(before)).to.include({ canWrite: false });
    expect(await client(200, answer).refresh({ ...before, canWrite: true })).to.include({ canWrite: true });
    const scope = 'read:board:trello write:board:trello';
    expect(await client(200, { ...answer, scope }).refresh(before)).to.include({ canWrite: true });
  });

  it('a refresh without a new refresh token leaves the old one', async () => {
    const tokens = await client(200, { access_token: 'access-2' }).refresh(before);
    expect(tokens).to.include({ accessToken: 'access-2', refreshToken: 'refresh-1' });
  });
});
