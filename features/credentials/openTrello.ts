import type { AppContext } from '../../rocketchat/AppContext';
import type { Settings } from '../../rocketchat/settings';
import { UserError } from '../../rocketchat/UserError';
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

/** The settings do not contain a usable account. */
export class NoAccountError extends UserError {}

function open(context: AppContext, settings: Settings, timeoutMs: number): TrelloClient {
  const missing = missingCredentials(settings, context.t);
  if (missing) throw new NoAccountError(context.t('error.noAccount', { missing }));
  const strange = strangeCredential(settings, context.t);
  if (strange) throw new NoAccountError(strange);
  const { apiKey: key, apiToken: token, baseUrl } = settings;
  return new TrelloClient(
    transportOver(context.http),
    { key, token, baseUrl },
    {
      deadline: Math.min(context.deadline ?? Infinity, Date.now() + timeoutMs),
      rateLimiter: context.caches.rateLimiter,
      cache: context.caches.reads,
      // Nobody waits for a job or a delivery, and both decide by what they read.
      isCached: context.deadline !== undefined,
    },
  );
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
