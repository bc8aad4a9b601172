import type { Response } from 'express';
import type { Json } from '../models';
import { scopeWords } from './scopes';

export type OAuthAnswer = { status: number } & ({ json: object } | { html: string } | { location: string });

/** Errors have the form of RFC 6749, 5.2. */
export const refuseToken = (status: number, error: string, description: string): OAuthAnswer => ({
  status,
  json: { error, error_description: description },
});

/** Atlassian answers so where the standard has 400. */
export const REFUSED_GRANT = refuseToken(403, 'invalid_grant', 'Unknown or invalid code or refresh token.');

/** A wrong secret is access_denied at Atlassian. Public clients have none. */
export function clientProblem(
  body: Json,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): OAuthAnswer | undefined {
  if (body.client_id !== clientId) return refuseToken(401, 'invalid_client', 'Unknown client.');
  if (!clientSecret || body.client_secret === clientSecret) return undefined;
  return refuseToken(401, 'access_denied', 'Unauthorized');
}

/** Metadata (RFC 8414). */
export const describeServer = (url: string): object => ({
  issuer: url,
  authorization_endpoint: `${url}/authorize`,
  token_endpoint: `${url}/oauth/token`,
  revocation_endpoint: `${url}/oauth/revoke`,
  scopes_supported: Object.keys(scopeWords),
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
});

/** Nothing of it may be kept by a cache, or named to the next site. */
export function sendOAuth(res: Response, answer: OAuthAnswer): void {
  res.status(answer.status).set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  if ('json' in answer) res.json(answer.json);
  else if ('html' in answer) res.type('text/html').send(answer.html);
  else res.set('location', answer.location).end();
}
