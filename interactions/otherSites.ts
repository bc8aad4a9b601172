import { leaveSite } from '../features/webhooks/otherSites';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodeSite } from '../ui/otherSites';
import { understood } from './understood';

/** Below the status, which goes on saying what it said. */
export const clickSite = understood(decodeSite, async ({ site }, _click, context) => {
  await notifyUser(context, await leaveSite(context, site));
});
