import type { AppContext } from '../../../rocketchat/AppContext';
import { logError } from '../../../rocketchat/explainError';
import { randomId } from '../../../rocketchat/messages/messageId';
import { ATTEMPT_TIMEOUT_MS, holderOf } from '../../../storage/PostAttempts';
import type { ConnectedMember } from '../../../storage/records';
import { MINUTE_MS, wait } from '../../../trello/clock';
import { OAuthError } from '../../../trello/oauth/OAuthError';
import type { OAuthTokens } from '../../../trello/oauth/OAuthTokens';
import { fingerprint } from '../../../trello/rest/fingerprint';
import { withTimeout } from '../../../trello/rest/withTimeout';
import { TrelloError } from '../../../trello/TrelloError';
import { openOAuth } from '../../credentials/openOAuth';
import { NoAccountError } from '../../credentials/openTrello';
import { siteUrl } from '../../webhooks/callbackUrl';
import { hasTwin } from '../../webhooks/otherServers';
import { tokensOf } from '../saveAccount';
import { unseal } from '../sealedText';

/** ms before its end; a request takes that long at most, and clocks differ */
const MARGIN_MS = MINUTE_MS;
const STORE_TRIES = 3;
const PAUSE_MS = 300;
/** Times another server is waited for: a refresh takes about a second. */
const MAX_PAUSES = 15;

/** The refreshes under way in this process, by user id. */
class Refreshes extends Map<string, Promise<ConnectedMember>> {}

/** Whether the access token has to be refreshed before it is used. */
export const isExpiring = ({ expiresAt = 0 }: ConnectedMember, now: number): boolean =>
  expiresAt - now < MARGIN_MS;

/**
 * Replaces the tokens of an account that was connected by OAuth. A refresh token works once, so there is one refresh at
 * a time, in all processes together; all others wait for it, and get its outcome.
 * @param member as it was when the access token was used
 * @returns the stored account with its new tokens, whoever refreshed them
 * @throws TrelloError unauthorizedToken or copied if the person has to connect again, unauthorizedClient if an admin has
 * to help, notRenewed if it may work later
 */
export async function refreshAccess(context: AppContext, member: ConnectedMember): Promise<ConnectedMember> {
  const refreshes = context.caches.of(Refreshes);
  const { userId } = member;
  let refresh = refreshes.get(userId);
  if (!refresh) {
    // Whoever began it may have less time than those who share it.
    refresh = refreshOnce(context.withoutTimeout(), member).finally(() => refreshes.delete(userId));
    refreshes.set(userId, refresh);
  }
  const shared = refresh;
  const until = context.deadline ?? context.clock.now() + ATTEMPT_TIMEOUT_MS;
  try {
    return await withTimeout(context.clock, until, () => shared);
  } catch (error) {
    // For a change, no answer in time would mean that it may have been done.
    if (error instanceof TrelloError && error.kind === 'slow') throw new TrelloError('notRenewed');
    throw error;
  }
}

async function refreshOnce(context: AppContext, member: ConnectedMember): Promise<ConnectedMember> {
  try {
    return await refreshInTurn(context, member);
  } catch (error) {
    if (error instanceof TrelloError) throw error;
    logError(error, context, 'refresh');
    throw new TrelloError('notRenewed');
  }
}

async function refreshInTurn(context: AppContext, member: ConnectedMember): Promise<ConnectedMember> {
  // Comes first: an attempt that is given up would keep others waiting.
  await requireNoTwin(context, member);
  const attempt = { key: `refresh ${fingerprint(member.refreshToken ?? '')}`, owner: randomId() };
  for (let pauses = 0; pauses <= MAX_PAUSES; pauses += 1) {
    if (pauses) await wait(context.clock, PAUSE_MS);
    const isOurs = holderOf(await context.postAttempts.add(attempt))?.owner === attempt.owner;
    // Only now is it certain that nobody else refreshes these tokens.
    const latest = await replacementOf(context, member);
    if (isOurs && !latest) return redeem(context, member, attempt);
    await context.postAttempts.release(attempt);
    if (latest) return latest;
  }
  throw new TrelloError('notRenewed');
}

/**
 * A copy of the database must not use up the refresh tokens of the server it was copied from.
 * @throws TrelloError copied there
 */
async function requireNoTwin(context: AppContext, { site }: ConnectedMember): Promise<void> {
  if (site === (await siteUrl(context))) return;
  const isCopy = await hasTwin(context).catch((error: unknown) => {
    // Without a workspace account, nobody can know.
    if (error instanceof NoAccountError) return false;
    throw error;
  });
  if (isCopy) throw new TrelloError('copied');
}

type Attempt = Parameters<AppContext['postAttempts']['release']>[0];

async function redeem(
  context: AppContext,
  member: ConnectedMember,
  attempt: Attempt,
): Promise<ConnectedMember> {
  let tokens: OAuthTokens;
  try {
    tokens = await askForTokens(context, member);
  } catch (error) {
    if (!(error instanceof OAuthError)) throw new TrelloError('notRenewed');
    if (error.kind === 'grant') {
      // Maybe another server was so slow that its attempt no longer counted.
      const latest = await replacementOf(context, member);
      if (latest) return latest;
      throw new TrelloError('unauthorizedToken');
    }
    // Without an answer, the attempt goes on counting: the request may still be under way.
    await context.postAttempts.release(attempt);
    throw new TrelloError(error.kind === 'client' ? 'unauthorizedClient' : 'notRenewed');
  }
  return store(context, member, tokens);
}

async function askForTokens(context: AppContext, member: ConnectedMember): Promise<OAuthTokens> {
  const { userId, canWrite } = member;
  const refreshToken = await unseal(context, userId, member.refreshToken);
  if (refreshToken === undefined) throw new OAuthError('grant');
  return (await openOAuth(context)).refresh({ refreshToken, canWrite });
}

/** Nothing but the store has the new tokens, and the old ones no longer work: so it is tried several times. */
async function store(
  context: AppContext,
  member: ConnectedMember,
  tokens: OAuthTokens,
): Promise<ConnectedMember> {
  for (let tries = 1; ; tries += 1) {
    try {
      const latest = await replacementOf(context, member);
      if (latest) return latest;
      const fresh = { ...member, ...(await tokensOf(context, member.userId, tokens)) };
      await context.members.change(fresh);
      return fresh;
    } catch (error) {
      if (error instanceof TrelloError || tries === STORE_TRIES) throw error;
      await wait(context.clock, PAUSE_MS);
    }
  }
}

/**
 * @returns undefined if the store has the account as it was
 * @throws TrelloError unauthorizedToken if the person has disconnected it, notRenewed if they have pasted a token instead
 */
async function replacementOf(
  context: AppContext,
  { userId, token }: ConnectedMember,
): Promise<ConnectedMember | undefined> {
  const latest = await context.members.ofUser(userId);
  if (!latest) throw new TrelloError('unauthorizedToken');
  if (latest.method !== 'oauth') throw new TrelloError('notRenewed');
  return latest.token === token ? undefined : latest;
}
