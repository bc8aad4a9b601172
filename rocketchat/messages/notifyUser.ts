import type { Answer } from '../../ui/Answer';
import type { ChatContext } from '../ChatContext';
import { logError } from '../explainError';

/**
 * Shows an answer to one person, in the thread of the question. Nothing is stored.
 * @param id of an earlier private message of ours, which is replaced
 */
export async function notifyUser(context: ChatContext, answer: Answer): Promise<void> {
  try {
    await notify(context, answer);
  } catch (error) {
    // It may say that something was done, which nobody should repeat for want of an answer.
    logError(error, context, 'notify');
    await notify(context, answer);
  }
}

async function notify(context: ChatContext, answer: Answer): Promise<void> {
  const { user, room, threadId } = context;
  const sender = await context.appUser();
  await context.modify.getNotifier().notifyUser(user, {
    room,
    sender,
    text: answer.text,
    parseUrls: false,
    groupable: false,
    ...(answer.blocks && { blocks: answer.blocks }),
    ...(answer.id && { id: answer.id }),
    // Outside a thread it must be absent: Rocket.Chat would store a null.
    ...(threadId && { threadId }),
  });
}
