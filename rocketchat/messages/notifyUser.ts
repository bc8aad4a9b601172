import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../AppContext';
import { logError } from '../explainError';

/** Where an answer belongs. */
export interface Conversation {
  user: IUser;
  room: IRoom;
  threadId?: string;
  /** of what the person just did: with it one view may be opened, within 5 seconds */
  triggerId?: string;
}

/**
 * Shows an answer to one person, in the thread the question came from. Nothing is stored.
 * @param id of an earlier private message of ours: it is replaced in place
 */
export async function notifyUser(
  context: AppContext,
  conversation: Conversation,
  answer: Answer,
): Promise<void> {
  try {
    await notify(context, conversation, answer);
  } catch (error) {
    // It may say that something was done, which nobody shall do again for want of an answer.
    logError(error, context, 'notify');
    await notify(context, conversation, answer);
  }
}

async function notify(
  context: AppContext,
  { user, room, threadId }: Conversation,
  answer: Answer,
): Promise<void> {
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
