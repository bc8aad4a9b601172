import type { AppContext } from '../../rocketchat/AppContext';
import type { ConnectedMember } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import { openTrelloAs, openTrelloByOAuth, requireOAuthClient } from '../credentials/openTrello';
import { isExpiring, refreshAccess } from './oauth/refreshAccess';
import { unseal } from './sealedText';

export interface OwnAccount {
  member: ConnectedMember;
  /** exactly as Trello issued it; of OAuth, the access token */
  token: string;
}

/**
 * Trello through a person's account, however it was connected. An access token is refreshed shortly before it expires,
 * and whenever Trello no longer accepts it.
 * @throws UserError if the settings do not have what it needs
 * @throws TrelloError if the access token has expired and cannot be refreshed; see refreshAccess
 */
export async function openOwnTrello(
  context: AppContext,
  { member, token }: OwnAccount,
  timeoutMs?: number,
): Promise<TrelloClient> {
  if (member.method === 'pasted') return openTrelloAs(context, token, timeoutMs);
  // Nobody else can refresh its access token.
  await requireOAuthClient(context);
  let current = await refreshedIfNeeded(context, member);
  const access = {
    accessToken: current === member ? token : await accessTokenOf(context, current),
    memberId: member.memberId,
    async renew(): Promise<string> {
      current = await refreshAccess(context, current);
      return accessTokenOf(context, current);
    },
  };
  return openTrelloByOAuth(context, access, timeoutMs);
}

async function refreshedIfNeeded(context: AppContext, member: ConnectedMember): Promise<ConnectedMember> {
  if (!isExpiring(member, context.clock.now())) return member;
  try {
    return await refreshAccess(context, member);
  } catch (error) {
    // It is still valid for some seconds, and the next request tries again.
    const isValid = (member.expiresAt ?? 0) > context.clock.now();
    if (isValid && error instanceof TrelloError && error.kind !== 'unauthorizedToken') return member;
    throw error;
  }
}

async function accessTokenOf(context: AppContext, { userId, token }: ConnectedMember): Promise<string> {
  const accessToken = await unseal(context, userId, token);
  if (accessToken === undefined) throw new TrelloError('unauthorizedToken');
  return accessToken;
}
