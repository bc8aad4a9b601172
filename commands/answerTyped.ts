import { share } from '../features/notifications/shareToRoom';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { dispatch } from './dispatch';

/** Answers what was typed after /trello: privately, or in the room if they want it there. */
export async function answerTyped(words: string[], context: ChatContext): Promise<void> {
  const { answer, isShared } = await dispatch(words, context);
  // An opened form is answer enough.
  if (!answer) return;
  if (!isShared || answer.isQuestion) {
    await notifyUser(context, answer);
    return;
  }
  await share(context, answer);
}
