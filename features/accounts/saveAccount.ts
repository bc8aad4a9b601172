import type { AppContext } from '../../rocketchat/AppContext';
import type { ConnectedMember } from '../../storage/records';
import type { Member, TokenInfo } from '../../trello/models';
import type { OAuthTokens } from '../../trello/oauth/OAuthTokens';
import { siteUrl } from '../webhooks/callbackUrl';
import { seal } from './sealedText';

/** What Trello has confirmed: the member, with a pasted token or with tokens of OAuth. */
export type NewAccount = { member: Member } & ({ token: string; info: TokenInfo } | { tokens: OAuthTokens });

/** Stores the account that a person has connected, in place of the previous one. */
export async function saveAccount(
  context: AppContext,
  { userId, ...account }: NewAccount & { userId: string },
): Promise<void> {
  const { id: memberId, username, fullName } = account.member;
  await context.members.save({
    kind: 'member',
    userId,
    memberId,
    username,
    fullName,
    ...('tokens' in account
      ? await tokensOf(context, userId, account.tokens)
      : {
          method: 'pasted',
          token: await seal(context, userId, account.token),
          canWrite: account.info.canWrite,
        }),
    connectedAt: new Date().toISOString(),
  });
}

type TokenFields = Pick<
  ConnectedMember,
  'method' | 'token' | 'refreshToken' | 'expiresAt' | 'canWrite' | 'site'
>;

/** The fields of a record that every refresh changes. */
export async function tokensOf(
  context: AppContext,
  userId: string,
  { accessToken, refreshToken, expiresAt, canWrite }: OAuthTokens,
): Promise<TokenFields> {
  return {
    method: 'oauth',
    token: await seal(context, userId, accessToken),
    refreshToken: await seal(context, userId, refreshToken),
    expiresAt,
    canWrite,
    site: await siteUrl(context),
  };
}
