import type { Request } from 'express';
import type { Caller } from './access';
import { refuse, TrelloRefusal } from './errors';
import type { State } from './State';

export interface Credentials {
  /** Where they were; undefined if there were none. */
  via?: 'header' | 'query';
  key?: string;
  token?: string;
  /** Whether the token is an access token of OAuth 2.0, which comes without a key. */
  isBearer?: true;
}

/** Reads `Authorization: OAuth oauth_consumer_key="K", oauth_token="T"`, `Bearer T` or `?key=K&token=T`. */
export function readCredentials(req: Request): Credentials {
  const header = req.get('authorization') ?? '';
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(header) ?? [];
  if (bearer !== undefined) return { via: 'header', token: bearer, isBearer: true };
  if (/^OAuth\s/i.test(header)) {
    const part = (name: string) => new RegExp(`${name}="?([^",\\s]+)`).exec(header)?.[1];
    return compact({ via: 'header', key: part('oauth_consumer_key'), token: part('oauth_token') });
  }
  const { key, token } = req.query as Record<string, string | undefined>;
  return compact({ via: key || token ? 'query' : undefined, key, token });
}

/** Throws 401 with Trello's words unless the key is the application's and the token, if any, is valid. */
export function identify(state: State, credentials: Credentials, apiKey: string): Caller {
  if (credentials.key !== apiKey) throw refuse.invalidKey();
  if (credentials.token === undefined) return {};
  const token = state.tokens.get(credentials.token);
  if (!token) throw refuse.invalidToken();
  if (token.dateExpires !== null && token.dateExpires <= state.now()) {
    throw new TrelloRefusal(401, 'expired token');
  }
  return { token, member: state.member(token.idMember) };
}

function compact(parts: {
  via: Credentials['via'] | undefined;
  key: string | undefined;
  token: string | undefined;
}) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Credentials;
}
