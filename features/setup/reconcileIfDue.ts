import type { AppContext } from '../../rocketchat/AppContext';
import { DAY_MS, isRecent, MINUTE_MS } from '../../trello/clock';
import { keepAccess } from '../accounts/oauth/keepAccess';
import { reconcile } from './reconcile';

const MAX_WAIT_MS = 6 * 60 * MINUTE_MS;

/**
 * Checks once a day, and after temporary failures some minutes later, then less and less often. The time of the last
 * check is in the store: Rocket.Chat restarts its intervals whenever a server starts.
 */
export async function reconcileIfDue(context: AppContext): Promise<void> {
  const { checkedAt, failures = 0 } = await context.setup.read();
  const wait = failures ? Math.min(MAX_WAIT_MS, 5 * MINUTE_MS * 2 ** (failures - 1)) : DAY_MS;
  if (checkedAt !== undefined && isRecent(checkedAt, context.clock.now(), wait)) return;
  await reconcile(context);
  await keepAccess(context);
}
