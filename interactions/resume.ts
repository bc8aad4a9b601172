import { findRequest, requireRecent } from '../features/accounts/pendingRequests';
import type { ChatContext } from '../rocketchat/ChatContext';
import { explainError } from '../rocketchat/explainError';
import { messageId } from '../rocketchat/messages/messageId';
import { notifyError } from '../rocketchat/messages/notifyError';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { typedIn } from '../rocketchat/messages/typedIn';
import { requireInRoom } from '../rocketchat/rooms/permissions';
import { runOnce } from '../rocketchat/runOnce';
import { NeedsAccountError, NoTriggerError, UserError } from '../rocketchat/UserError';
import { continueAnswer } from '../ui/connectAnswer';
import { runRequest } from './runRequest';
import type { Resume } from './understood';

/**
 * Runs what a person asked for before they connected, once, as if they did it now: with the rights that they have by
 * now. Whatever they typed is quoted if it could not be done.
 * @throws UserError for a request that is not theirs, or is no longer known
 */
export const resume: Resume = async (context, { requestId, isRepeatable = false }) => {
  const pending = await findRequest(context, requestId);
  if (!pending) throw new UserError(context.t('error.outdated'));
  const { request, threadId } = pending;
  const there = context.at({ threadId, request });
  const work = (): Promise<void> => runRequest(there, request, resume);
  try {
    requireRecent(there, pending);
    // Commands go by a membership that is remembered for a while.
    await requireInRoom(there);
    if (isRepeatable) {
      await work();
      return;
    }
    const outcome = await runOnce(there, { id: messageId(`request ${requestId}`, context.user.id), work });
    if ('refused' in outcome && outcome.refused === 'answered') {
      throw new UserError(context.t('error.alreadyAnswered'));
    }
  } catch (error) {
    await notifyFailure(there, { error, requestId });
  }
};

async function notifyFailure(
  context: ChatContext,
  { error, requestId }: { error: unknown; requestId: string },
): Promise<void> {
  const { t, caches, threadId, request } = context;
  if (error instanceof NoTriggerError) {
    await notifyUser(context, continueAnswer({ t, appId: caches.appId, requestId, threadId, isForm: true }));
    return;
  }
  const typed = request && typedIn(request);
  if (typed === undefined || error instanceof NeedsAccountError) {
    await notifyError(context, { error, where: 'resume' });
    return;
  }
  const why = explainError(error, context, 'resume');
  await notifyUser(context, { text: t('connect.notRun', { why, typed }) });
}
