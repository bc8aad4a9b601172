import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { inParallel } from '../../rocketchat/inParallel';
import type { ConnectedMember } from '../../storage/records';
import { OAuthError } from '../../trello/oauth/OAuthError';
import { TrelloError } from '../../trello/TrelloError';
import { openOAuth } from '../credentials/openOAuth';
import { openTrelloAs } from '../credentials/openTrello';
import { hasTwin } from '../webhooks/otherServers';
import { decryptToken } from './tokenCipher';

/**
 * revoked: at Trello, now or earlier; shared: somebody else here needs it; notRevoked: the person has to do it
 */
export type Revoked = 'revoked' | 'shared' | 'notRevoked';

/**
 * Revokes the app's access to a person's account at Trello.
 * @returns never rejects: the person's account has been changed by then, or is about to be
 */
export async function revoke(
  context: AppContext,
  member: ConnectedMember,
  timeoutMs?: number,
): Promise<Revoked> {
  try {
    return await tryToRevoke(context, member, timeoutMs);
  } catch (error) {
    logError(error, context, 'revoke');
    return 'notRevoked';
  }
}

/**
 * The same for several people independently; for none if people of another server use the same tokens. The log has one
 * line about those that are left.
 * @returns never rejects
 */
export async function revokeAll(context: AppContext, members: readonly ConnectedMember[]): Promise<void> {
  if (!members.length || (await mayHaveTwin(context))) return;
  const failures: string[] = [];
  await inParallel(members, async (member) => {
    try {
      await tryToRevoke(context, member);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : '');
    }
  });
  const [reason] = failures;
  if (reason === undefined) return;
  const left = `${failures.length} of ${members.length} tokens were not revoked: ${reason}`;
  logError(new Error(left), context, 'revoke');
}

/**
 * Whether the app has access to this Trello account for somebody else, too. It is one grant at Atlassian then: revoking
 * any of its refresh tokens may end all of them.
 */
export const isSharedGrant = async (
  context: AppContext,
  { memberId, userId }: Pick<ConnectedMember, 'memberId' | 'userId'>,
): Promise<boolean> =>
  (await context.members.all()).some(
    (other) => other.method === 'oauth' && other.memberId === memberId && other.userId !== userId,
  );

async function mayHaveTwin(context: AppContext): Promise<boolean> {
  try {
    return await hasTwin(context);
  } catch {
    // An error in this check would also occur on revoking, which reports it.
    return false;
  }
}

async function tryToRevoke(
  context: AppContext,
  member: ConnectedMember,
  timeoutMs = Infinity,
): Promise<Revoked> {
  const { apiSecret: secret, apiToken } = await context.settings();
  const { userId, method } = member;
  const isOAuth = method === 'oauth';
  const token = decryptToken((isOAuth ? member.refreshToken : member.token) ?? '', { secret, userId });
  if (token === undefined) throw new Error('the API secret has changed');
  if (isOAuth ? await isSharedGrant(context, member) : token === apiToken) return 'shared';
  try {
    if (isOAuth) await (await openOAuth(context, timeoutMs)).revoke(token);
    else await (await openTrelloAs(context, token, timeoutMs)).revokeToken();
    return 'revoked';
  } catch (error) {
    if (error instanceof TrelloError && error.kind === 'unauthorizedToken') return 'revoked';
    if (error instanceof OAuthError && error.kind === 'grant') return 'revoked';
    throw error;
  }
}
