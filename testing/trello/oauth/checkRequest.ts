import type { CheckedRequest } from '../validateRequest';

const client = ['client_id', 'client_secret'];

/** What each endpoint documents. */
const known: Record<string, string[]> = {
  '/authorize': [
    ...['client_id', 'scope', 'redirect_uri', 'state', 'response_type', 'prompt'],
    ...['code_challenge', 'code_challenge_method', 'member', 'decision', 'login_hint'],
  ],
  '/oauth/token': [...client, ...['grant_type', 'code', 'code_verifier', 'redirect_uri', 'refresh_token']],
  '/oauth/revoke': [...client, 'token', 'token_type_hint'],
};

/** Where a request to the authorization server is not as documented, a sentence each. */
export function checkRequest({ path, query, body }: CheckedRequest): string[] {
  return Object.keys({ ...query, ...body })
    .filter((name) => !known[path]?.includes(name))
    .map((name) => `unknown parameter: ${name}`);
}
