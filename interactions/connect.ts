import { openConnectForm, showPasteForm, submitToken } from '../features/accounts/connect';
import { confirmFlow } from '../features/accounts/oauth/confirmFlow';
import { isConnectedSince } from '../features/accounts/pendingRequests';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import type { Answer } from '../ui/Answer';
import { decodeRequest } from '../ui/connectAnswer';
import { CODE, TOKEN } from '../ui/connectModals';
import { understood } from './understood';
import type { Resume } from './understood';
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

export const clickPaste = understood(decodeRequest, ({ requestId }, { containerId }, context) =>
  showPasteForm(context, { viewId: containerId, requestId }),
);

export const submitTokenForm: View['submit'] = async ({ about, form, resume }, context) => {
  const answer = await submitToken(context, form);
  if ('errors' in answer) return answer;
  await finishConnecting(context, resume, { answer, requestId: about.nonce });
  return undefined;
};

/** It may show the other way to connect by now. */
export const submitOAuthForm: View['submit'] = async (submitted, context) => {
  const { about, form, resume } = submitted;
  const flowId = about.nonce;
  if (form.isShown(TOKEN)) {
    const flow = flowId === undefined ? undefined : await context.oauthFlows.find(flowId);
    return submitTokenForm({ ...submitted, about: { ...about, nonce: flow?.requestId } }, context);
  }
  const confirmed = await confirmFlow(context, { flowId, typed: form.one(CODE) ?? '' });
  if (confirmed === 'connected') return undefined;
  if ('problem' in confirmed) return { errors: { [CODE]: confirmed.problem } };
  await finishConnecting(context, resume, confirmed);
  return undefined;
};

/** The outcome replaces the message with the button; then, what the person asked for runs. */
async function finishConnecting(
  context: ChatContext,
  resume: Resume,
  { answer, requestId }: { answer: Answer; requestId?: string },
): Promise<void> {
  await notifyUser(context, { ...answer, id: requestId });
  // A form that opens now would close with this one, so none may open.
  if (requestId) await resume(context.at({ triggerId: undefined }), { requestId });
}
