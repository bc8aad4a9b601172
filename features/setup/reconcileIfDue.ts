import { isRecent } from '../../trello/clock';
import type { AppContext } from '../../rocketchat/AppContext';
import { reconcile } from './reconcile';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/**
 * Looks once a day, and for what may pass by itself after some minutes, then ever later, as long as it fails. When it
 * looked last is in the store: Rocket.Chat begins to wait anew whenever a server starts.
 */
export async function reconcileIfDue(context: AppContext): Promise<void> {
  const { checkedAt, failures = 0 } = await context.setup.read();
  const wait = failures ? Math.min(LONGEST_WAIT, 5 * MINUTE * 2 ** (failures - 1)) : DAY;
  if (checkedAt === undefined || !isRecent(checkedAt, context.clock.now(), wait)) await reconcile(context);
}
