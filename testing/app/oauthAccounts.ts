import { saveAccount } from '../../features/accounts/saveAccount';
import { decryptToken } from '../../features/accounts/tokenCipher';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ConnectedMember } from '../../storage/records';
import type { Database } from '../engine/Database';
import { type Server, serverOn, type WebRequest } from './servers';

const secret = 'a1'.repeat(32);
const settings = {
  'api-key': 'b2'.repeat(16),
  'api-token': `ATTA${'c3'.repeat(36)}`,
  'api-secret': secret,
  'oauth-client-id': 'client',
  'auth-url': 'https://auth.test',
};
const member = { id: 'm1', username: 'ada', fullName: 'Ada Lovelace' };

interface Response {
  status: number;
  body: object;
}

/**
 * The token endpoint, and Trello's API behind it. Issues `access-2`, `refresh-2` and so on. A refresh token works once;
 * Atlassian lets it work again for ten minutes.
 */
export class TokenEndpoint {
  issued = 1;
  isRevoked = false;
  /** single refresh tokens that were revoked */
  readonly revoked = new Set<string>();
  /** the refresh tokens of all requests */
  requests: string[] = [];
  /** the tokens that the app has revoked */
  revocations: string[] = [];
  /** answers all requests for tokens */
  answer?: Response;
  /** requests to the API: method, path and access token */
  apiRequests: string[] = [];
  /** what the API says to valid access tokens */
  api: (path: string) => Response = () => ({ status: 200, body: [] });
  private readonly usedAt = new Map<string, number>();

  constructor(private readonly leewayMs = 600_000) {}

  readonly web = (request: WebRequest): Response => {
    const { origin, pathname, search } = new URL(request.url);
    if (origin === settings['auth-url']) {
      if (pathname !== '/oauth/revoke') return this.tokens(request.data['refresh_token'] ?? '');
      this.revocations.push(request.data['token'] ?? '');
      return { status: 200, body: {} };
    }
    const [, token = ''] = /^Bearer (.*)$/.exec(request.headers['Authorization'] ?? '') ?? [];
    this.apiRequests.push(`${request.method} ${pathname} ${token}`);
    if (token && (this.isRevoked || token !== `access-${this.issued}`))
      return { status: 401, body: { message: 'expired token' } };
    return this.api(pathname + search);
  };

  private tokens(token: string): Response {
    this.requests.push(token);
    if (this.answer) return this.answer;
    const usedAt = this.usedAt.get(token) ?? Date.now();
    if (this.usedAt.has(token) && Date.now() - usedAt >= this.leewayMs) this.isRevoked = true;
    if (this.isRevoked || this.revoked.has(token)) return { status: 403, body: { error: 'invalid_grant' } };
    this.usedAt.set(token, usedAt);
    this.issued += 1;
    const [access_token, refresh_token] = [`access-${this.issued}`, `refresh-${this.issued}`];
    return { status: 200, body: { access_token, refresh_token, expires_in: 3_600 } };
  }
}

/** A server on which @ada has connected her account; her access token, `access-1`, is about to expire. */
export async function serverWithAccount(
  database: Database,
  endpoint: TokenEndpoint,
  siteUrl?: string,
): Promise<Server> {
  const server = anotherServer(database, endpoint, siteUrl);
  await saveTokens(server, { number: 1 });
  server.calls = 0;
  return server;
}

export const anotherServer = (database: Database, endpoint: TokenEndpoint, siteUrl?: string): Server =>
  serverOn(database, { settings: { ...settings }, siteUrl, web: endpoint.web });

interface Saved {
  number: number;
  /** until the access token expires */
  ms?: number;
  memberId?: string;
  userId?: string;
}

export async function saveTokens(
  { context }: Server,
  { number, ms = 0, memberId = member.id, userId = 'ada' }: Saved,
): Promise<void> {
  const [accessToken, refreshToken] = [`access-${number}`, `refresh-${number}`];
  const tokens = { accessToken, refreshToken, expiresAt: Date.now() + ms, canWrite: true };
  await saveAccount(context, { userId, member: { ...member, id: memberId }, tokens });
}

export async function storedAccount({ members }: AppContext): Promise<ConnectedMember> {
  const found = await members.ofUser('ada');
  if (!found) throw new Error('Nobody is connected.');
  return found;
}

export const accessTokenOf = ({ userId, token }: ConnectedMember): string | undefined =>
  decryptToken(token, { secret, userId });

export const refreshTokenOf = ({ userId, refreshToken = '' }: ConnectedMember): string | undefined =>
  decryptToken(refreshToken, { secret, userId });
