import { leaveSite } from '../features/webhooks/otherSites';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodeSite } from '../ui/otherSites';
import { understood } from './understood';

/** Below the status, which stays as it is. */
export const clickSite = understood(decodeSite, async ({ site }, _click, context) => {
  await notifyUser(context, await leaveSite(context, site));
});
