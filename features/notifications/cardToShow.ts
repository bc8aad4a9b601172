import type { AppContext } from '../../rocketchat/AppContext';
import { logUnexpected } from '../../rocketchat/explainError';
import type { Action } from '../../trello/Action';
import type { FullCard } from '../../trello/models';
import { openTrello } from '../credentials/openTrello';
import { NotificationCaches } from './NotificationCaches';

/** ms; a message without the card is better than none, and Trello waits for our response */
const TIMEOUT_MS = 5_000;

/**
 * An action's card in its current state.
 * @returns undefined if rooms may read nothing, or if it is unavailable: notifications must not wait for it
 */
export async function cardToShow(
  context: AppContext,
  { board, card, type }: Action,
): Promise<FullCard | undefined> {
  const id = card?.id;
  if (!id || type === 'deleteCard') return undefined;
  try {
    if ((await context.settings()).readAccess === 'nothing') return undefined;
    // Bypasses the cache: nobody waits for a delivery, so it has no deadline of its own.
    const trello = await openTrello(context, TIMEOUT_MS);
    return await context.caches.of(NotificationCaches).outage.ask(board.id ?? '', () => trello.fullCard(id));
  } catch (error) {
    logUnexpected(error, context, 'card');
    return undefined;
  }
}
