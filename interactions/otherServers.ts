import { forgetServer } from '../features/webhooks/otherServers';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodeServer } from '../ui/otherServers';
import { understood } from './understood';

/** Below the status, which stays as it is. */
export const clickForgetServer = understood(decodeServer, async ({ site }, _click, context) => {
  await notifyUser(context, await forgetServer(context, site));
});
