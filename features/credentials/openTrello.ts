import type { AppContext } from '../../rocketchat/AppContext';
import type { Settings } from '../../rocketchat/settings';
import { UserError } from '../../rocketchat/UserError';
import type { Credentials } from '../../trello/rest/transport';
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

/**
 * Trello through an account that was connected by OAuth.
 * @param accessToken of that person
 * @throws UserError if the settings no longer have an OAuth client
 */
export async function openTrelloByOAuth(
  context: AppContext,
  accessToken: string,
  timeoutMs = Infinity,
): Promise<TrelloClient> {
  const { oauthClientId: key, baseUrl } = await context.settings();
  if (!key) throw new NoAccountError(context.t('error.noOAuthClient'));
  return clientOf(context, { key, token: accessToken, isBearer: true, baseUrl }, timeoutMs);
}

/** The settings do not contain a usable account. */
export class NoAccountError extends UserError {}

function open(context: AppContext, settings: Settings, timeoutMs: number): TrelloClient {
  const missing = missingCredentials(settings, context.t);
  if (missing) throw new NoAccountError(context.t('error.noAccount', { missing }));
  const strange = strangeCredential(settings, context.t);
  if (strange) throw new NoAccountError(strange);
  const { apiKey: key, apiToken: token, baseUrl } = settings;
  return clientOf(context, { key, token, baseUrl }, timeoutMs);
}

function clientOf(context: AppContext, credentials: Credentials, timeoutMs: number): TrelloClient {
  return new TrelloClient(transportOver(context.http), credentials, {
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
