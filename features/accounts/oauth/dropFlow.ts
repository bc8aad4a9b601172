import type { AppContext } from '../../../rocketchat/AppContext';
import { logError } from '../../../rocketchat/explainError';
import type { OAuthFlow } from '../../../storage/OAuthFlow';
import type { OAuthTokens } from '../../../trello/oauth/OAuthTokens';
import { openOAuth } from '../../credentials/openOAuth';
import { isGranted } from '../revokeAccount';
import { seal, unseal } from '../sealedText';

/** ms; whoever waits for it has been answered, or is about to be */
const REVOKE_TIMEOUT_MS = 1_500;

type Granted = Pick<OAuthFlow, 'userId'>;

export async function sealTokens(
  context: AppContext,
  { userId }: Granted,
  tokens: OAuthTokens,
): Promise<string> {
  return seal(context, userId, JSON.stringify(tokens));
}

/** @returns undefined if the API secret has changed since */
export async function openTokens(
  context: AppContext,
  { userId, grant }: OAuthFlow,
): Promise<OAuthTokens | undefined> {
  const text = await unseal(context, userId, grant?.tokens);
  return text === undefined ? undefined : (JSON.parse(text) as OAuthTokens);
}

/** Throws everything away that a person has begun, and revokes what Trello has issued. */
export async function dropFlow(context: AppContext, flow: OAuthFlow): Promise<void> {
  const tokens = await openTokens(context, flow);
  await context.oauthFlows.remove(flow);
  if (tokens) await revokeTokens(context, tokens, flow.grant?.memberId);
}

/**
 * Best effort: nobody has them any more.
 * @param memberId whose Trello account it is, if that is known: somebody may have connected it before
 */
export async function revokeTokens(
  context: AppContext,
  { refreshToken }: OAuthTokens,
  memberId?: string,
): Promise<void> {
  try {
    if (await isUsed(context, memberId)) return;
    // Whoever was waiting for something else may have no time left.
    await (await openOAuth(context.withoutTimeout(), REVOKE_TIMEOUT_MS)).revoke(refreshToken);
  } catch (error) {
    logError(error, context, 'revoke');
  }
}

/** Revoking one refresh token may end everything the account has granted to the app. */
async function isUsed({ members }: AppContext, memberId?: string): Promise<boolean> {
  const all = await members.all();
  return memberId === undefined ? all.some(({ method }) => method === 'oauth') : isGranted(all, { memberId });
}

/** Those that nobody can finish any more. One that fails is left for the next time. @param now Infinity for all */
export async function sweepFlows(context: AppContext, now = context.clock.now()): Promise<void> {
  for (const flow of await context.oauthFlows.outdated(now)) {
    try {
      await dropFlow(context, flow);
    } catch (error) {
      logError(error, context, 'sweepFlows');
    }
  }
}
