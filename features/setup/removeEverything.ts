import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { inParallel } from '../../rocketchat/inParallel';
import { sweepFlows } from '../accounts/oauth/dropFlow';
import { revokeAll } from '../accounts/revokeAccount';
import { openTrello } from '../credentials/openTrello';
import { callbackUrl } from '../webhooks/callbackUrl';
import { deleteIfThere, isOurs, ourWebhooks, siteOf } from '../webhooks/trelloWebhooks';

/** ms; older engines wait ten seconds for an app that is uninstalled, then it is gone */
const TIMEOUT_MS = 8_000;

/**
 * Cleans up at Trello before the app is uninstalled, as far as Trello answers in time. Rocket.Chat itself deletes the
 * app's stored data.
 */
export async function removeEverything(context: AppContext): Promise<void> {
  const hurried = context.withTimeout(TIMEOUT_MS);
  await Promise.all([orLog(hurried, removeWebhooks), orLog(hurried, revokeTokens)]);
}

/** The app is uninstalled in any case. */
async function orLog(context: AppContext, work: (context: AppContext) => Promise<void>): Promise<void> {
  try {
    await work(context);
  } catch (error) {
    logError(error, context, 'removeEverything');
  }
}

/** Otherwise Trello would go on calling a dead URL until it gives up. */
async function removeWebhooks(context: AppContext): Promise<void> {
  const known = await context.subscriptions.webhooks();
  if (!known.length) return;
  const trello = await openTrello(context);
  const [url, existing] = await Promise.all([callbackUrl(context), ourWebhooks(context, trello)]);
  const found = existing.filter((webhook) => isOurs(webhook, url)).map(({ id }) => id);
  const here = known.filter((webhook) => siteOf(webhook.callbackUrl) === siteOf(url));
  const ids = [...new Set([...found, ...here.map(({ webhookId }) => webhookId)])].filter(
    (id) => id !== undefined,
  );
  await inParallel(ids, (id) => orLog(context, () => deleteIfThere(trello, id)));
}

/** Access that people have granted ends with the app. */
async function revokeTokens(context: AppContext): Promise<void> {
  await revokeAll(context, await context.members.all());
  await sweepFlows(context, Infinity);
}
