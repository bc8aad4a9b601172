import { openConnectForm, submitConnect } from '../features/accounts/connect';
import { isConnectedSince } from '../features/accounts/pendingRequests';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { decodeRequest } from '../ui/connectAnswer';
import { understood } from './understood';
import type { View } from './View';

/** Opens the form; or runs what the person asked for, if they have connected since. */
export const clickConnect = understood(decodeRequest, async ({ requestId }, { resume }, context) => {
  if (requestId && (await isConnectedSince(context, requestId))) await resume(context, { requestId });
  else await openConnectForm(context, requestId);
});

/** Opens a form that somebody asked for: it may be opened again, as it takes effect when it is submitted. */
export const clickContinue = understood(decodeRequest, ({ requestId = '' }, { resume }, context) =>
  resume(context, { requestId, isRepeatable: true }),
);

/** The outcome replaces the message with the button; then, what the person asked for runs. */
export const submitConnectForm: View['submit'] = async ({ about, form, resume }, context) => {
  const { nonce: requestId } = about;
  const answer = await submitConnect(context, form);
  if ('errors' in answer) return answer;
  await notifyUser(context, { ...answer, id: requestId });
  // A form that opens now would close with this one, so none may open.
  if (requestId) await resume(context.at({ triggerId: undefined }), { requestId });
  return undefined;
};
