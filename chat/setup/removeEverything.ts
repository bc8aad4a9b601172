import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { openTrello } from '../trelloClient';
import { ourWebhooks, removeWebhook } from './ensureWebhooks';

/** Before the app goes: Trello must not go on calling an address that nobody answers. */
export async function removeEverything(context: AppContext): Promise<void> {
  try {
    const webhooks = await context.links.webhooks();
    if (!webhooks.length) return;
    const trello = await openTrello(context);
    const existing = await ourWebhooks(context, trello);
    for (const webhook of webhooks) await removeWebhook(context, { trello, existing }, webhook);
  } catch (error) {
    // The app goes all the same; Trello gives up by itself after a while.
    logError(error, context, 'removeEverything');
  }
}
