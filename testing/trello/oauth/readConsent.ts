import { scopeWords } from './scopes';

/** A valid request for consent. */
export interface Consent {
  scopes: string[];
  redirectUri: string;
  challenge: string;
  state: string | null;
}

/** Nothing may be sent to an address that is not registered, so such a problem is only shown. */
export type ReadConsent = { consent: Consent } | { problem: string } | { redirect: string };

/** Reads the query of the authorization endpoint. */
export function readConsent(
  query: URLSearchParams,
  client: { clientId: string; redirectUris: ReadonlySet<string> },
): ReadConsent {
  const names = [...query.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { problem: `There are several values for ${twice}.` };
  if (query.get('client_id') !== client.clientId) return { problem: 'No app has this client ID.' };
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.redirectUris.has(redirectUri)) {
    return { problem: 'The app has not registered this redirect address.' };
  }
  const state = query.get('state');
  const refuse = (error: string, description: string) => ({
    redirect: withQuery(redirectUri, { error, error_description: description, state }),
  });
  if (query.get('response_type') !== 'code') {
    return refuse('unsupported_response_type', 'The response type has to be code.');
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
  if (scopes.length === 0 || scopes.some((scope) => !(scope in scopeWords))) {
    return refuse('invalid_scope', 'There are unknown scopes, or none.');
  }
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    return refuse('invalid_request', 'PKCE with S256 is required.');
  }
  return { consent: { scopes, redirectUri, challenge, state } };
}

/** The address with more in its query; null is left out. */
export function withQuery(address: string, more: Record<string, string | null>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(more)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
