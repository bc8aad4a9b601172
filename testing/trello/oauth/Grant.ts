/** What a member has allowed the client once, with every token issued for it. Times are in ms since 1970. */
export interface Grant {
  id: string;
  idMember: string;
  scopes: string[];
  at: number;
  isRevoked: boolean;
  accessTokens: IssuedToken[];
  /** Each replaces the one before. */
  refreshTokens: RefreshToken[];
}

export interface IssuedToken {
  value: string;
  expiresAt: number;
}

export interface RefreshToken extends IssuedToken {
  /** When it was used first; undefined for one that still works. */
  usedAt?: number;
}

/** An authorization code, and what it may be redeemed with. */
export interface Code {
  value: string;
  idMember: string;
  scopes: string[];
  redirectUri: string;
  challenge: string;
  expiresAt: number;
  /** The grant it was redeemed for. */
  idGrant?: string;
}
