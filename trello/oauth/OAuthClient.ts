import { type Clock, REQUEST_TIMEOUT_MS, systemClock } from '../clock';
import type { Transport } from '../rest/transport';
import { withTimeout } from '../rest/withTimeout';
import { requireObject } from '../shapes';
import { OAuthError, oauthErrorFrom } from './OAuthError';
import { asTokens, type OAuthTokens, type Unchanged } from './OAuthTokens';

/** How the app is registered at trello.com/apps/admin, under "OAuth 2.0". */
export interface OAuthApp {
  clientId: string;
  /** empty for a public client, which only has PKCE */
  clientSecret: string;
  /** like https://auth.atlassian.com, without a trailing slash */
  authUrl: string;
}

interface Options {
  clock?: Clock;
  /** ms since 1970 */
  deadline: number;
}

/** An authorization code, with what proves that it was issued for us. */
export interface CodeGrant {
  code: string;
  verifier: string;
  /** exactly as on the consent page */
  redirectUrl: string;
}

/**
 * The token endpoint of Atlassian's authorization server. Nothing is sent twice: codes and refresh tokens work once.
 * Every method rejects with an OAuthError, or with a TrelloError if no answer came: then it may have been done.
 */
export class OAuthClient {
  private readonly clock: Clock;

  constructor(
    private readonly transport: Transport,
    private readonly app: OAuthApp,
    private readonly options: Options,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  exchangeCode({ code, verifier, redirectUrl }: CodeGrant): Promise<OAuthTokens> {
    return this.askForTokens({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: redirectUrl,
    });
  }

  /** @returns a pair whose refresh token replaces the given one, which no longer works */
  refresh(before: Unchanged): Promise<OAuthTokens> {
    return this.askForTokens({ grant_type: 'refresh_token', refresh_token: before.refreshToken }, before);
  }

  /** Ends the grant as a whole. Atlassian's metadata names the path; it documents nothing else about it. */
  async revoke(refreshToken: string): Promise<void> {
    await this.post('/oauth/revoke', { token: refreshToken, token_type_hint: 'refresh_token' });
  }

  private async askForTokens(body: Record<string, string>, before?: Unchanged): Promise<OAuthTokens> {
    const text = await this.post('/oauth/token', body);
    return asTokens(parse(text), this.clock.now(), before);
  }

  private async post(path: string, body: Record<string, string>): Promise<string> {
    const { clientId, clientSecret, authUrl } = this.app;
    const data = {
      client_id: clientId,
      ...(clientSecret && { client_secret: clientSecret }),
      ...body,
    };
    const headers = { Accept: 'application/json' };
    const until = Math.min(this.clock.now() + REQUEST_TIMEOUT_MS, this.options.deadline);
    const answer = await withTimeout(this.clock, until, (timeout) =>
      this.transport({ method: 'post', url: authUrl + path, headers, data, timeout }),
    );
    const { status, body: text } = answer;
    if (status < 200 || status > 299) throw oauthErrorFrom(status, text);
    return text;
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return requireObject(JSON.parse(text));
  } catch {
    throw new OAuthError('malformed');
  }
}
