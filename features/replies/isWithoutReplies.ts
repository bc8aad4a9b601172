import type { AppContext } from '../../rocketchat/AppContext';
import type { Subscription } from '../../storage/records';
import { isInScope, scopeOf } from '../boards/boardAccess';
import { openTrello } from '../credentials/openTrello';

/** Whether the room is linked to a card, but only by links that take no replies: then nothing is said about it. */
export async function isWithoutReplies(
  context: AppContext,
  shortLink: string,
  subscriptions: Subscription[],
): Promise<boolean> {
  const taking = subscriptions.filter(({ takesReplies }) => takesReplies);
  if (taking.length === subscriptions.length) return false;
  try {
    const card = await (await openTrello(context)).card(shortLink);
    const isIn = (some: Subscription[]): boolean => isInScope(scopeOf('linked', some, card.idBoard), card);
    return isIn(subscriptions) && !isIn(taking);
  } catch {
    // The author's own account is asked, too.
    return false;
  }
}
