/** A person is connecting their Trello account by OAuth. Any process may receive the next step. */
export interface OAuthFlow {
  kind: 'oauthFlow';
  id: string;
  /** fingerprint of the state, which only the person's browser knows */
  stateMark: string;
  /** who asked for it, and where */
  userId: string;
  roomId: string;
  threadId?: string;
  /** of what runs afterwards */
  requestId?: string;
  /** encrypted */
  verifier: string;
  /** exactly as on the consent page */
  redirectUrl: string;
  /** ms since 1970 */
  at: number;
  /** what Trello has issued, until the person has confirmed it */
  grant?: UnconfirmedGrant;
  /** whether the account is connected */
  isDone?: boolean;
}

export interface UnconfirmedGrant {
  /** encrypted */
  tokens: string;
  memberId: string;
  username: string;
  fullName: string;
  /** fingerprint of the confirmation code that only the page has shown */
  codeMark: string;
  /** ms since 1970 */
  at: number;
}
