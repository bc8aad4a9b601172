import type { AppContext } from '../../rocketchat/AppContext';
import type { Settings } from '../../rocketchat/settings';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import { renewing } from '../../trello/rest/renewing';
import type { Credentials, Transport } from '../../trello/rest/transport';
import { TrelloClient } from '../../trello/TrelloClient';
import { strangeCredential } from './checkCredentials';
import { transportOver } from './transportOver';

/**
 * Trello through the workspace's account.
 * @param timeoutMs from now on, if less than the person would wait
 * @throws UserError naming the missing settings
 */
export async function openTrello(context: AppContext, timeoutMs = Infinity): Promise<TrelloClient> {
  const settings = await context.settings();
  return open(context, settings, timeoutMs);
}

/**
 * Trello through somebody's own account.
 * @param token of that person
 * @throws UserError naming the missing settings, or saying that this can be no token
 */
export async function openTrelloAs(
  context: AppContext,
  token: string,
  timeoutMs = Infinity,
): Promise<TrelloClient> {
  const settings = await context.settings();
  return open(context, { ...settings, apiToken: token }, timeoutMs);
}

export interface OAuthAccess {
  accessToken: string;
  /** whose account it is at Trello, if that is known yet */
  memberId?: string;
  /** @returns another access token, once Trello no longer accepts the previous one */
  renew?: () => Promise<string>;
}

/** @throws NeedsAccountError if the settings no longer have an OAuth client */
export async function requireOAuthClient(context: AppContext): Promise<Settings> {
  const settings = await context.settings();
  if (!settings.oauthClientId) throw new NeedsAccountError(context.t('error.noOAuthClient'));
  return settings;
}

/** Trello through an account that was connected by OAuth. @throws NeedsAccountError without an OAuth client */
export async function openTrelloByOAuth(
  context: AppContext,
  { accessToken: token, memberId: holder, renew }: OAuthAccess,
  timeoutMs = Infinity,
): Promise<TrelloClient> {
  const { oauthClientId: key, baseUrl } = await requireOAuthClient(context);
  const credentials: Credentials = { key, token, isBearer: true, holder, baseUrl };
  const transport = transportOver(context.http);
  return clientOf(context, credentials, {
    timeoutMs,
    transport: renew ? renewing(transport, credentials, renew) : transport,
  });
}

/** The settings do not contain a usable account. */
export class NoAccountError extends UserError {}

function open(context: AppContext, settings: Settings, timeoutMs: number): TrelloClient {
  const missing = missingCredentials(settings, context.t);
  if (missing) throw new NoAccountError(context.t('error.noAccount', { missing }));
  const strange = strangeCredential(settings, context.t);
  if (strange) throw new NoAccountError(strange);
  const { apiKey: key, apiToken: token, baseUrl } = settings;
  return clientOf(context, { key, token, baseUrl }, { timeoutMs, transport: transportOver(context.http) });
}

function clientOf(
  context: AppContext,
  credentials: Credentials,
  { timeoutMs, transport }: { timeoutMs: number; transport: Transport },
): TrelloClient {
  return new TrelloClient(transport, credentials, {
    deadline: Math.min(context.deadline ?? Infinity, Date.now() + timeoutMs),
    rateLimiter: context.caches.rateLimiter,
    cache: context.caches.reads,
    // Nobody waits for a job or a delivery, and both decide by what they read.
    isCached: context.deadline !== undefined,
  });
}

/** "the API key and the token are", or undefined if both are set */
function missingCredentials(settings: Settings, t: AppContext['t']): string | undefined {
  const names = (['apiKey', 'apiToken'] as const)
    .filter((name) => !settings[name])
    .map((name) => t(`setup.name.${name}`));
  const [first, last] = names;
  if (!first) return undefined;
  return last ? t('setup.missing.two', { first, last }) : t('setup.missing.one', { first });
}
