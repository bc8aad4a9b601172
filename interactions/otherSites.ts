import { notifyUser } from '../rocketchat/messages/notifyUser';
import { leaveSite } from '../features/webhooks/otherSites';
import { decodeSite } from '../ui/otherSites';
import { understood } from './understood';

/** Below the status, which goes on saying what it said. */
export const clickSite = understood(decodeSite, async ({ site }, { conversation }, context) => {
  await notifyUser(context, conversation, await leaveSite(context, conversation, site));
});
