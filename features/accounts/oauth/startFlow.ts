import type { AppContext } from '../../../rocketchat/AppContext';
import type { ChatContext } from '../../../rocketchat/ChatContext';
import { randomId } from '../../../rocketchat/messages/messageId';
import { consentUrl, newPkce, randomText } from '../../../trello/oauth/consentUrl';
import { fingerprint } from '../../../trello/rest/fingerprint';
import { siteUrl } from '../../webhooks/callbackUrl';
import { seal } from '../sealedText';

export const CALLBACK_PATH = 'oauth/callback';

/** The address to register for the OAuth client. It has no secret part, so it stays the same after reinstalling. */
export async function redirectUrl(context: AppContext): Promise<string> {
  const path = `/api/apps/public/${context.caches.appId}/${CALLBACK_PATH}`;
  return (await siteUrl(context)) + path;
}

export interface StartedFlow {
  id: string;
  /** Trello's page, on which the person allows it */
  url: string;
}

/**
 * Begins to connect a person's Trello account. Nothing of it is known to anybody but the store and the URL.
 * @param requestId of what runs afterwards
 */
export async function startFlow(context: ChatContext, requestId?: string): Promise<StartedFlow> {
  const { user, room, threadId } = context;
  const { oauthClientId: clientId, oauthClientSecret: clientSecret, authUrl } = await context.settings();
  const id = randomId();
  const state = `${id}.${randomText()}`;
  const { verifier, challenge } = newPkce();
  const address = await redirectUrl(context);
  await context.oauthFlows.add({
    id,
    stateMark: fingerprint(state),
    userId: user.id,
    roomId: room.id,
    ...(threadId && { threadId }),
    ...(requestId && { requestId }),
    verifier: await seal(context, user.id, verifier),
    redirectUrl: address,
  });
  const url = consentUrl({ clientId, clientSecret, authUrl }, { state, challenge, redirectUrl: address });
  return { id, url };
}
