import type { Read } from './requests';
import type { Credentials } from './transport';

/** The address that answers a read. */
export function addressOf(
  { path, query = {} }: Pick<Read<unknown>, 'path' | 'query'>,
  baseUrl: string,
): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return baseUrl + path + (search.length ? `?${search.join('&')}` : '');
}

/** Key and token travel here and in no address: those are logged along the way. */
export const headersOf = ({ key, token }: Pick<Credentials, 'key' | 'token'>): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`,
});

/** Trello counts these apart; what is nested below a member (`/members/me/boards`) does not count. */
export const isForMember = (url: string): boolean => /\/members\/[^/?]+(\?|$)/.test(url);
