import type { AppContext } from '../AppContext';
import { logError } from '../explainError';
import { openTrello } from '../trelloClient';
import { deleteIfThere, ourWebhooks } from './webhooks';

/** Requests at a time: the engine does not wait for ever, and Trello counts. */
const AT_ONCE = 10;

/** Before the app goes: Trello must not go on calling an address that nobody answers. */
export async function removeEverything(context: AppContext): Promise<void> {
  try {
    const known = (await context.links.webhooks()).map(({ webhookId }) => webhookId);
    if (!known.length) return;
    const trello = await openTrello(context);
    const found = (await ourWebhooks(context, trello)).map(({ id }) => id);
    const ids = [...new Set([...found, ...known])].filter((id) => id !== undefined);
    while (ids.length) {
      const some = ids.splice(0, AT_ONCE).map((id) => deleteIfThere(trello, id));
      for (const result of await Promise.allSettled(some)) {
        if (result.status === 'rejected') logError(result.reason, context, 'removeEverything');
      }
    }
  } catch (error) {
    // The app goes all the same; Trello gives up by itself after a while.
    logError(error, context, 'removeEverything');
  }
}
