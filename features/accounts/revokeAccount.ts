import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { inParallel } from '../../rocketchat/inParallel';
import type { ConnectedMember } from '../../storage/records';
import { OAuthError } from '../../trello/oauth/OAuthError';
import { TrelloError } from '../../trello/TrelloError';
import { openOAuth } from '../credentials/openOAuth';
import { openTrelloAs } from '../credentials/openTrello';
import { hasTwin } from '../webhooks/otherServers';
import { unseal } from './sealedText';

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
    const staying = await othersThan(context, [member]);
    return await tryToRevoke(context, member, { staying, timeoutMs });
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
  const staying = await othersThan(context, members).catch(() => []);
  await inParallel(members, async (member) => {
    try {
      await tryToRevoke(context, member, { staying });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : '');
    }
  });
  const [reason] = failures;
  if (reason === undefined) return;
  const left = `${failures.length} of ${members.length} tokens were not revoked: ${reason}`;
  logError(new Error(left), context, 'revoke');
}

async function othersThan(
  context: AppContext,
  leaving: readonly ConnectedMember[],
): Promise<ConnectedMember[]> {
  const ids = new Set(leaving.map(({ userId }) => userId));
  return (await context.members.all()).filter(({ userId }) => !ids.has(userId));
}

/**
 * Whether the app has access to this Trello account for somebody else, too. It may be one grant at Atlassian then, which
 * ends as a whole when any of its refresh tokens is revoked.
 */
export const isGranted = (
  members: readonly ConnectedMember[],
  { memberId }: Pick<ConnectedMember, 'memberId'>,
): boolean => members.some((other) => other.method === 'oauth' && other.memberId === memberId);

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
  { staying, timeoutMs = Infinity }: { staying: readonly ConnectedMember[]; timeoutMs?: number },
): Promise<Revoked> {
  const isOAuth = member.method === 'oauth';
  const token = await unseal(context, member.userId, isOAuth ? member.refreshToken : member.token);
  if (token === undefined) throw new Error('the API secret has changed');
  const isShared = isOAuth ? isGranted(staying, member) : token === (await context.settings()).apiToken;
  if (isShared) return 'shared';
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
