import { createHash, randomBytes } from 'node:crypto';
import type { Member } from '../models';
import type { State } from '../State';
import type { Code, Grant } from './Grant';

const CODE_MS = 60_000;
const ACCESS_MS = 3_600_000;
/** A refresh token that nobody uses. */
const IDLE_MS = 90 * 86_400_000;

/** What the token endpoint answers with. */
export interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
  token_type: 'Bearer';
}

/** Issues codes and tokens, and knows which of them are worth something. */
export class Issuer {
  /** How long after its first use a refresh token may be used again. */
  reuseLeewayMs = 0;

  constructor(private readonly state: State) {}

  newCode(request: Pick<Code, 'scopes' | 'redirectUri' | 'challenge'>, member: Member): string {
    const value = randomText(32);
    const expiresAt = this.now() + CODE_MS;
    this.state.codes.set(value, { ...request, value, idMember: member.id, expiresAt });
    return value;
  }

  /** @returns undefined unless all of it fits. A code that comes back ends what it was redeemed for. */
  redeem({
    code: value,
    verifier,
    redirectUri,
  }: {
    code: string;
    verifier: string;
    redirectUri: string;
  }): TokenAnswer | undefined {
    const code = this.state.codes.get(value);
    if (!code) return undefined;
    if (code.idGrant !== undefined) {
      this.state.grants.get(code.idGrant)!.isRevoked = true;
      return undefined;
    }
    const isProven = challengeOf(verifier) === code.challenge && redirectUri === code.redirectUri;
    if (code.expiresAt <= this.now() || !isProven) return undefined;
    const { idMember, scopes } = code;
    const id = this.state.newId();
    const empty = { isRevoked: false, accessTokens: [], refreshTokens: [] };
    const grant: Grant = { id, idMember, scopes, at: this.now(), ...empty };
    this.state.grants.set(grant.id, grant);
    code.idGrant = grant.id;
    return this.issue(grant);
  }

  /** @returns undefined unless it is valid. One that was used before ends the grant. */
  refresh(value: string): TokenAnswer | undefined {
    const grant = this.grantOf(value);
    const token = grant?.refreshTokens.find((each) => each.value === value);
    if (!grant || !token || grant.isRevoked || token.expiresAt <= this.now()) return undefined;
    if (token.usedAt !== undefined && this.now() >= token.usedAt + this.reuseLeewayMs) {
      grant.isRevoked = true;
      return undefined;
    }
    token.usedAt ??= this.now();
    return this.issue(grant);
  }

  /** By an access token or a refresh token, whether or not it still works. */
  grantOf(value: string): Grant | undefined {
    return [...this.state.grants.values()].find((grant) =>
      [...grant.accessTokens, ...grant.refreshTokens].some((each) => each.value === value),
    );
  }

  private issue(grant: Grant): TokenAnswer {
    // As long as the real ones, which are signed documents.
    const access = { value: `eyJ${randomText(1_000)}`, expiresAt: this.now() + ACCESS_MS };
    grant.accessTokens.push(access);
    const answer: TokenAnswer = {
      access_token: access.value,
      expires_in: ACCESS_MS / 1_000,
      scope: grant.scopes.join(' '),
      token_type: 'Bearer',
    };
    if (!grant.scopes.includes('offline_access')) return answer;
    const refresh = { value: `eyJ${randomText(750)}`, expiresAt: this.now() + IDLE_MS };
    grant.refreshTokens.push(refresh);
    return { ...answer, refresh_token: refresh.value };
  }

  private now(): number {
    return this.state.clock().getTime();
  }
}

export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');
