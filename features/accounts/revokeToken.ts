import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { inParallel } from '../../rocketchat/inParallel';
import type { ConnectedMember } from '../../storage/records';
import { TrelloError } from '../../trello/TrelloError';
import { openTrelloAs } from '../credentials/openTrello';
import { hasTwin } from '../webhooks/otherServers';
import { decryptToken } from './tokenCipher';

/**
 * revoked: at Trello, now or earlier; shared: the settings contain the same one; notRevoked: the person has to do it
 */
export type Revoked = 'revoked' | 'shared' | 'notRevoked';

/**
 * Revokes a person's token at Trello.
 * @param token undefined if it can no longer be decrypted
 * @returns never rejects: the person's account has been changed by then, or is about to be
 */
export async function revoke(
  context: AppContext,
  token: string | undefined,
  timeoutMs?: number,
): Promise<Revoked> {
  if (token === undefined) return 'notRevoked';
  try {
    return await tryToRevoke(context, token, timeoutMs);
  } catch (error) {
    logError(error, context, 'revoke');
    return 'notRevoked';
  }
}

/**
 * Revokes the tokens of several people independently; none if people of another server use the same ones. The log has
 * one line about those that are left.
 * @returns never rejects
 */
export async function revokeAll(context: AppContext, members: readonly ConnectedMember[]): Promise<void> {
  if (!members.length || (await mayHaveTwin(context))) return;
  const failures: string[] = [];
  await inParallel(members, async ({ userId, token: encrypted }) => {
    try {
      const { apiSecret: secret } = await context.settings();
      const token = decryptToken(encrypted, { secret, userId });
      if (token === undefined) throw new Error('the API secret has changed');
      await tryToRevoke(context, token);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : '');
    }
  });
  const [reason] = failures;
  if (reason === undefined) return;
  const left = `${failures.length} of ${members.length} tokens were not revoked: ${reason}`;
  logError(new Error(left), context, 'revoke');
}

async function mayHaveTwin(context: AppContext): Promise<boolean> {
  try {
    return await hasTwin(context);
  } catch {
    // An error in this check would also occur on revoking, which reports it.
    return false;
  }
}

async function tryToRevoke(context: AppContext, token: string, timeoutMs?: number): Promise<Revoked> {
  try {
    if (token === (await context.settings()).apiToken) return 'shared';
    await (await openTrelloAs(context, token, timeoutMs)).revokeToken();
    return 'revoked';
  } catch (error) {
    if (error instanceof TrelloError && error.kind === 'unauthorizedToken') return 'revoked';
    throw error;
  }
}
