import type { AppContext } from '../../rocketchat/AppContext';
import { OAuthClient } from '../../trello/oauth/OAuthClient';
import { transportOver } from './transportOver';

/**
 * Atlassian's authorization server, with the client ID of the settings.
 * @param timeoutMs from now on, if less than the person would wait
 */
export async function openOAuth(context: AppContext, timeoutMs = Infinity): Promise<OAuthClient> {
  const { oauthClientId: clientId, oauthClientSecret: clientSecret, authUrl } = await context.settings();
  const deadline = Math.min(context.deadline ?? Infinity, Date.now() + timeoutMs);
  return new OAuthClient(transportOver(context.http), { clientId, clientSecret, authUrl }, { deadline });
}
