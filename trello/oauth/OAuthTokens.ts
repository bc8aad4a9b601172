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

/** What a refresh leaves out stays as it was (RFC 6749, 5.1 and 6). */
export type Unchanged = Pick<OAuthTokens, 'refreshToken' | 'canWrite'>;

/** @throws OAuthError malformed without both tokens */
export function asTokens(answer: Record<string, unknown>, now: number, before?: Unchanged): OAuthTokens {
  const { access_token: accessToken, expires_in, scope } = answer;
  const refreshToken = answer['refresh_token'] ?? before?.refreshToken;
  if (!isToken(accessToken) || !isToken(refreshToken)) throw new OAuthError('malformed');
  const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_LIFETIME_S;
  return {
    accessToken,
    refreshToken,
    expiresAt: now + seconds * 1_000,
    canWrite: allowsChanges(scope, before),
  };
}

/** Without a scope in the answer, everything was granted that was asked for (RFC 6749, 5.1). */
const allowsChanges = (scope: unknown, before?: Unchanged): boolean =>
  typeof scope === 'string' ? scope.split(' ').includes('write:board:trello') : before?.canWrite !== false;

/** Characters that a header can carry. */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,8192}$/.test(value);
