import type { AppContext } from '../../rocketchat/AppContext';
import type { ConnectedMember } from '../../storage/records';
import type { Member } from '../../trello/models';
import type { OAuthTokens } from '../../trello/oauth/OAuthTokens';
import { siteUrl } from '../webhooks/callbackUrl';
import { encryptToken } from './tokenCipher';

/** Stores the account that a person has connected by OAuth, in place of the previous one. */
export async function saveAccount(
  context: AppContext,
  { userId, member, tokens }: { userId: string; member: Member; tokens: OAuthTokens },
): Promise<void> {
  await context.members.save({
    kind: 'member',
    userId,
    memberId: member.id,
    username: member.username,
    fullName: member.fullName,
    ...(await tokensOf(context, userId, tokens)),
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
  const { apiSecret: secret } = await context.settings();
  const seal = (token: string): string => encryptToken(token, { secret, userId });
  return {
    method: 'oauth',
    token: seal(accessToken),
    refreshToken: seal(refreshToken),
    expiresAt,
    canWrite,
    site: await siteUrl(context),
  };
}
