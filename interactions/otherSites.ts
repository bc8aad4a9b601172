import { notifyUser } from '../rocketchat/messages/notifyUser';
import { leaveSite } from '../features/webhooks/otherSites';
import { decodeSite } from '../ui/otherSites';
import { understood } from './understood';

/** Below the status, which goes on saying what it said. */
export const clickSite = understood(decodeSite, async ({ site }, { place }, context) => {
  await notifyUser(context, place, await leaveSite(context, place, site));
});
