import fetch from 'node-fetch';
import type { Json, Ref } from '../models';
import type { TrelloStandIn } from '../TrelloStandIn';
import { challengeOf, randomText } from './Issuer';

export const allScopes = [
  'read:board:trello',
  'write:board:trello',
  'read:member:trello',
  'read:organization:trello',
  'offline_access',
];

export interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  scope: string;
}

/** A client of the authorization server that does what it is told, and no more. */
export class PlainClient {
  readonly redirectUri = 'https://chat.example.org/callback';
  readonly state = randomText(16);
  readonly verifier = randomText(32);

  constructor(public trello: TrelloStandIn) {
    trello.oauth.redirectUris.add(this.redirectUri);
  }

  /** @param changes null leaves a parameter out */
  consentUrl(changes: Record<string, string | null> = {}): string {
    const url = new URL(`${this.trello.oauth.url}/authorize`);
    const query: Record<string, string | null> = {
      client_id: this.trello.oauth.clientId,
      scope: allScopes.join(' '),
      redirect_uri: this.redirectUri,
      state: this.state,
      response_type: 'code',
      prompt: 'consent',
      code_challenge: challengeOf(this.verifier),
      code_challenge_method: 'S256',
      ...changes,
    };
    for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
    return url.href;
  }

  /** What the member's consent leads back with. */
  allow(member: Ref, changes: Record<string, string | null> = {}): string {
    const url = this.trello.oauth.decide(this.consentUrl(changes), { member });
    return new URL(url).searchParams.get('code') ?? '';
  }

  exchange(code: string, changes: Json = {}): Promise<TokenReply> {
    return this.post('/oauth/token', {
      grant_type: 'authorization_code',
      code,
      code_verifier: this.verifier,
      redirect_uri: this.redirectUri,
      ...changes,
    });
  }

  refresh(token: string, changes: Json = {}): Promise<TokenReply> {
    return this.post('/oauth/token', { grant_type: 'refresh_token', refresh_token: token, ...changes });
  }

  revoke(token: string): Promise<TokenReply> {
    return this.post('/oauth/revoke', { token });
  }

  /** Tokens of a member who has allowed everything, or these scopes. */
  async connect(member: Ref, scopes = allScopes): Promise<Tokens> {
    const { json } = await this.exchange(this.allow(member, { scope: scopes.join(' ') }));
    return json as Tokens;
  }

  /** Asks the API. */
  async ask(accessToken: string, path: string, method = 'GET', body?: Json) {
    const response = await fetch(`${this.trello.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** @param body undefined values are left out */
  async post(path: string, body: Json): Promise<TokenReply> {
    const { clientId: client_id, clientSecret } = this.trello.oauth;
    const response = await fetch(`${this.trello.oauth.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id, client_secret: clientSecret || undefined, ...body }),
    });
    return { status: response.status, json: (await response.json()) as Json, headers: response.headers };
  }
}

interface TokenReply {
  status: number;
  json: Json;
  headers: { get: (name: string) => string | null };
}
