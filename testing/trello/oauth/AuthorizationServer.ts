import { randomBytes } from 'node:crypto';
import type { Caller } from '../access';
import { refuse, TrelloRefusal } from '../errors';
import type { Json, Member, Ref } from '../models';
import type { State } from '../State';
import { idOf } from '../State';
import { clientProblem, describeServer, type OAuthAnswer, refuseToken, REFUSED_GRANT } from './answers';
import type { Grant } from './Grant';
import { Issuer, randomText, type TokenAnswer } from './Issuer';
import { consentPage, problemPage } from './pages';
import { type Consent, readConsent, withQuery } from './readConsent';

/** What has to be kept besides the grants. */
export interface SavedClient {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  boardIds?: string[] | undefined;
}

export interface OAuthRequest {
  method: string;
  /** Path and query. */
  url: string;
  body: Json;
}

const endpoints = [
  'GET /authorize',
  'POST /authorize',
  'POST /oauth/token',
  'POST /oauth/revoke',
  'GET /.well-known/oauth-authorization-server',
];

/** Atlassian's authorization server with one client, the app's: consent page, tokens, and what they allow. */
export class AuthorizationServer {
  /** As on the consent page. */
  appName = 'Trello for Rocket.Chat';
  readonly clientId: string;
  /** Compared letter for letter. */
  readonly redirectUris: Set<string>;
  /**
   * Whether all that a member has granted ends with the revocation of one refresh token. Servers of this kind can be
   * set up either way, and Trello does not say which it is.
   */
  revokesEveryGrant = false;
  private secret: string;
  private boardIds: Set<string> | undefined;
  private readonly issuer: Issuer;

  constructor(
    private readonly state: State,
    private readonly origin: () => string,
    saved?: SavedClient,
  ) {
    this.clientId = saved?.clientId ?? randomText(24);
    this.secret = saved?.clientSecret ?? `ATOA${randomBytes(48).toString('base64url')}`;
    this.redirectUris = new Set(saved?.redirectUris);
    this.boardIds = saved?.boardIds && new Set(saved.boardIds);
    this.issuer = new Issuer(state);
  }

  /** Like https://auth.atlassian.com, without a trailing slash. */
  get url(): string {
    return this.origin();
  }

  /** Empty for a public client. */
  get clientSecret(): string {
    return this.secret;
  }

  /** From now on the client has no secret, only PKCE. */
  makePublic(): void {
    this.secret = '';
  }

  /** How long after its first use a refresh token may be used again; Atlassian documents about ten minutes. */
  get reuseLeewayMs(): number {
    return this.issuer.reuseLeewayMs;
  }

  set reuseLeewayMs(ms: number) {
    this.issuer.reuseLeewayMs = ms;
  }

  /** Everything that was ever allowed, oldest first. */
  get grants(): readonly Grant[] {
    return [...this.state.grants.values()];
  }

  /** As if the member removed the app in their Atlassian account. */
  revoke(member: Ref): void {
    for (const grant of this.grantsOf(member)) grant.isRevoked = true;
  }

  /** The member's access tokens are too old from now on. Refresh tokens are not. */
  expire(member: Ref): void {
    const now = this.state.clock().getTime();
    for (const { accessTokens } of this.grantsOf(member)) {
      for (const token of accessTokens) token.expiresAt = Math.min(token.expiresAt, now);
    }
  }

  /** As for the client of a Power-Up: other boards are refused with 403. */
  restrictTo(boards: Ref[] | undefined): void {
    this.boardIds = boards && new Set(boards.map(idOf));
  }

  /**
   * Decides on the consent page, without a browser.
   * @returns the address that the browser would be led to
   * @throws if it is no consent page, or one that shows a problem
   */
  decide(consentUrl: string, { member, allow = true }: { member: Ref; allow?: boolean }): string {
    const url = new URL(consentUrl);
    if (url.origin !== this.url || url.pathname !== '/authorize') throw new Error('No consent page.');
    const read = readConsent(url.searchParams, this);
    if ('problem' in read) throw new Error(read.problem);
    if ('redirect' in read) return read.redirect;
    return this.lead(read.consent, allow ? this.state.member(member) : undefined);
  }

  /** What `start({ saved })` continues with, besides the grants. */
  saved(): SavedClient {
    const { clientId, clientSecret, redirectUris, boardIds } = this;
    return { clientId, clientSecret, redirectUris: [...redirectUris], boardIds: boardIds && [...boardIds] };
  }

  /** The member behind an access token, and what it may be used for. Throws 401. */
  identify(accessToken: string): Caller {
    const grant = this.issuer.grantOf(accessToken);
    const token = grant?.accessTokens.find(({ value }) => value === accessToken);
    if (!grant || !token || grant.isRevoked) throw refuse.invalidToken();
    if (token.expiresAt <= this.state.clock().getTime()) throw new TrelloRefusal(401, 'expired token');
    const { scopes, idMember } = grant;
    return { member: this.state.member(idMember), bearer: { scopes, boardIds: this.boardIds } };
  }

  /** Whether a request goes to one of its endpoints. */
  knows({ method, path }: { method: string; path: string }): boolean {
    return endpoints.includes(`${method} ${path}`);
  }

  /** @param request to one of its endpoints */
  answer({ method, url, body }: OAuthRequest): OAuthAnswer {
    const { pathname, searchParams } = new URL(url, this.url);
    switch (`${method} ${pathname}`) {
      case 'GET /authorize':
        return this.askForConsent(searchParams);
      case 'POST /authorize':
        return this.takeDecision(searchParams, body);
      case 'POST /oauth/token':
        return this.answerToken(body);
      case 'POST /oauth/revoke':
        return this.answerRevoke(body);
      default:
        return { status: 200, json: describeServer(this.url) };
    }
  }

  private askForConsent(query: URLSearchParams): OAuthAnswer {
    const read = readConsent(query, this);
    if ('problem' in read) return { status: 400, html: problemPage(read.problem) };
    if ('redirect' in read) return { status: 302, location: read.redirect };
    const members = [...this.state.members.values()];
    const asked = { app: this.appName, scopes: read.consent.scopes, members };
    return { status: 200, html: consentPage({ ...asked, username: query.get('login_hint') }) };
  }

  private takeDecision(query: URLSearchParams, { decision, member }: Json): OAuthAnswer {
    const read = readConsent(query, this);
    if (!('consent' in read)) return this.askForConsent(query);
    const found = this.state.members.get(String(member));
    if (!found) return { status: 400, html: problemPage('There is no such account.') };
    return { status: 302, location: this.lead(read.consent, decision === 'allow' ? found : undefined) };
  }

  /** @param member undefined if nobody has allowed it */
  private lead({ state, ...consent }: Consent, member: Member | undefined): string {
    const { redirectUri } = consent;
    if (member) return withQuery(redirectUri, { state, code: this.issuer.newCode(consent, member) });
    const description = 'User did not authorize the request';
    return withQuery(redirectUri, { error: 'access_denied', error_description: description, state });
  }

  private answerToken(body: Json): OAuthAnswer {
    const problem = clientProblem(body, this);
    if (problem) return problem;
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
    let answer: TokenAnswer | undefined;
    switch (body.grant_type) {
      case 'authorization_code':
        if (!text('code_verifier')) return refuseToken(400, 'invalid_request', 'No code_verifier.');
        answer = this.issuer.redeem({
          code: text('code'),
          verifier: text('code_verifier'),
          redirectUri: text('redirect_uri'),
        });
        break;
      case 'refresh_token':
        answer = this.issuer.refresh(text('refresh_token'));
        break;
      default:
        return refuseToken(400, 'unsupported_grant_type', 'This grant type is not supported.');
    }
    return answer ? { status: 200, json: answer } : REFUSED_GRANT;
  }

  /** Unknown tokens are no error (RFC 7009, 2.2). */
  private answerRevoke(body: Json): OAuthAnswer {
    const problem = clientProblem(body, this);
    if (problem) return problem;
    const grant = this.issuer.grantOf(String(body.token));
    if (grant && this.revokesEveryGrant) this.revoke(grant.idMember);
    else if (grant) grant.isRevoked = true;
    return { status: 200, json: {} };
  }

  private grantsOf(member: Ref): Grant[] {
    return this.grants.filter(({ idMember }) => idMember === idOf(member));
  }
}
