import { OAuthError } from './OAuthError';

/** What the authorization server issues. */
export interface OAuthTokens {
  /** a Bearer token, valid until `expiresAt` */
  accessToken: string;
  /** works once */
  refreshToken: string;
  /** ms since 1970 */
  expiresAt: number;
  /** whether the person granted changes, too */
  canWrite: boolean;
}

/** What the app asks for. offline_access: with a refresh token, so that people need not come back every hour. */
export const SCOPES = [
  'read:board:trello',
  'write:board:trello',
  'read:member:trello',
  'read:organization:trello',
  'offline_access',
] as const;

const DEFAULT_LIFETIME_S = 3_600;

/** @throws OAuthError malformed without both tokens */
export function asTokens(answer: Record<string, unknown>, now: number): OAuthTokens {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in, scope } = answer;
  if (!isToken(accessToken) || !isToken(refreshToken)) throw new OAuthError('malformed');
  const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_LIFETIME_S;
  return { accessToken, refreshToken, expiresAt: now + seconds * 1_000, canWrite: allowsChanges(scope) };
}

/** Without a scope in the answer, everything was granted that was asked for (RFC 6749, 5.1). */
const allowsChanges = (scope: unknown): boolean =>
  typeof scope !== 'string' || scope.split(' ').includes('write:board:trello');

/** Characters that a header can carry. */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,8192}$/.test(value);
