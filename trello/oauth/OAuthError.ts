/**
 * Why the authorization server issued no tokens, in our own words.
 * - grant: the code or the refresh token is invalid, used, expired or revoked
 * - client: client ID, client secret or redirect address are not as registered
 */
export type OAuthErrorKind = 'grant' | 'client' | 'rateLimited' | 'unavailable' | 'malformed';

export class OAuthError extends Error {
  constructor(
    readonly kind: OAuthErrorKind,
    readonly status?: number,
  ) {
    super(`OAuth: ${kind}`);
    this.name = 'OAuthError';
  }
}

/**
 * @param body names the error as in RFC 6749, 5.2; none of it is kept. Atlassian sends invalid_grant with 403 or 400,
 * and some refusals as unauthorized_client or access_denied
 */
export function oauthErrorFrom(status: number, body: string): OAuthError {
  return new OAuthError(kindOf(status, errorNameIn(body)), status);
}

function kindOf(status: number, name: string): OAuthErrorKind {
  if (status === 429) return 'rateLimited';
  if (status >= 500 || status === 408) return 'unavailable';
  if (name === 'invalid_grant') return 'grant';
  if (['invalid_client', 'unauthorized_client', 'invalid_request', 'access_denied'].includes(name)) {
    return 'client';
  }
  // A page of a proxy, most likely.
  return 'malformed';
}

function errorNameIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    return typeof error === 'string' ? error : '';
  } catch {
    return '';
  }
}
