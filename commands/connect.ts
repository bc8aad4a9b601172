import { openConnectForm } from '../features/accounts/connect';
import { readCode } from '../features/accounts/oauth/confirmationCode';
import { confirmNewest } from '../features/accounts/oauth/confirmFlow';
import { findRequest } from '../features/accounts/pendingRequests';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import type { Answer } from '../ui/Answer';
import { continueAnswer } from '../ui/connectAnswer';
import type { Subcommand } from './Subcommand';

export const connect: Subcommand = {
  name: 'connect',
  isAnywhere: true,
  usage: '',
  summary: 'help.summary.connect',
  example: '/trello connect',
  flags: [],
  takesAnything: true,
  async run({ text }, context) {
    if (readCode(text) !== undefined) return enterCode(context, text);
    // A token, most likely. The warning comes first: it must not depend on the form.
    if (text) await notifyUser(context, { text: context.t('connect.typed') });
    await openConnectForm(context);
    return undefined;
  },
};

/** For people whose form is gone: the page that shows the code names this way, too. */
async function enterCode(context: ChatContext, code: string): Promise<Answer> {
  const { t, caches, threadId } = context;
  const confirmed = await confirmNewest(context, code);
  if (confirmed === 'connected') return { text: t('oauth.used') };
  if ('problem' in confirmed) return { text: confirmed.problem };
  const { answer, requestId } = confirmed;
  // It may have been asked in another room.
  if (requestId === undefined || !(await findRequest(context, requestId))) return answer;
  await notifyUser(context, { ...answer, id: requestId });
  return continueAnswer({ t, appId: caches.appId, requestId, threadId, isForm: false });
}
