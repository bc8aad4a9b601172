import { createHash, randomBytes } from 'crypto';
import type { OAuthApp } from './OAuthClient';
import { SCOPES } from './OAuthTokens';

/** Proof that the code is redeemed by whoever asked for it (RFC 7636). */
export interface Pkce {
  verifier: string;
  challenge: string;
}

export function newPkce(): Pkce {
  const verifier = randomText();
  return { verifier, challenge: urlSafe(createHash('sha256').update(verifier).digest()) };
}

/** 256 bits, in letters that a URL can carry. */
export const randomText = (): string => urlSafe(randomBytes(32));

/** The page on which a person allows the app to act for them. */
export function consentUrl(
  { clientId, authUrl }: OAuthApp,
  { state, challenge, redirectUrl }: { state: string; challenge: string; redirectUrl: string },
): string {
  const query = {
    client_id: clientId,
    scope: SCOPES.join(' '),
    redirect_uri: redirectUrl,
    state,
    response_type: 'code',
    prompt: 'consent',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${authUrl}/authorize?${pairs.join('&')}`;
}

const urlSafe = (bytes: Buffer): string =>
  bytes.toString('base64').replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
