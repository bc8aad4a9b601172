import type { Read } from './requests';
import type { Credentials } from './transport';

/** The URL of a read. */
export function addressOf(
  { path, query = {} }: Pick<Read<unknown>, 'path' | 'query'>,
  baseUrl: string,
): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return baseUrl + path + (search.length ? `?${search.join('&')}` : '');
}

/** Credentials are sent in a header and never in a URL: those are logged along the way. */
export const headersOf = ({
  key,
  token,
  isBearer,
}: Omit<Credentials, 'baseUrl'>): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: isBearer ? `Bearer ${token}` : `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`,
});

/** Trello counts these separately; sub-resources of a member (`/members/me/boards`) do not count. */
export const isForMember = (url: string): boolean => /\/members\/[^/?]+(\?|$)/.test(url);
