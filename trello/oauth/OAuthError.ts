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
 * and some refusals as unauthorized_client or access_denied. The former may also be about a refresh token
 * (ParabolInc/parabol#11849): then the description says so
 */
export function oauthErrorFrom(status: number, body: string): OAuthError {
  return new OAuthError(kindOf(status, problemIn(body)), status);
}

interface Problem {
  error?: unknown;
  error_description?: unknown;
}

function kindOf(status: number, { error, error_description: description }: Problem): OAuthErrorKind {
  if (status === 429) return 'rateLimited';
  if (status >= 500 || status === 408) return 'unavailable';
  const name = String(error);
  const isOfToken = name === 'unauthorized_client' && /refresh.?token/i.test(String(description));
  if (name === 'invalid_grant' || isOfToken) return 'grant';
  if (['invalid_client', 'unauthorized_client', 'invalid_request', 'access_denied'].includes(name)) {
    return 'client';
  }
  // A page of a proxy, most likely.
  return 'malformed';
}

function problemIn(body: string): Problem {
  try {
    return (JSON.parse(body) ?? {}) as Problem;
  } catch {
    return {};
  }
}
