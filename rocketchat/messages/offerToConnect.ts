import type { Answer } from '../../ui/Answer';
import { connectAnswer } from '../../ui/connectAnswer';
import type { ChatContext } from '../ChatContext';
import { logError } from '../explainError';
import type { NeedsAccountError } from '../UserError';
import { randomId } from './messageId';
import { typedIn } from './typedIn';

/**
 * The sentence with a button to connect. What the person asked for is kept in the store, as it may be longer than a
 * button's value, and another process may have to run it.
 */
export async function offerToConnect(context: ChatContext, error: NeedsAccountError): Promise<Answer> {
  const { t, caches, threadId, request } = context;
  const requestId = error.isRepeatable ? await keep(context) : undefined;
  const typed = request && typedIn(request);
  return connectAnswer({ t, appId: caches.appId, text: error.message, threadId, requestId, typed });
}

/** @returns undefined if nothing can run again, or if the store fails: then the person has to ask again */
async function keep(context: ChatContext): Promise<string | undefined> {
  const { user, room, threadId, request } = context;
  if (!request) return undefined;
  const id = randomId();
  try {
    await context.pendingRequests.add({ id, userId: user.id, roomId: room.id, threadId, request });
    return id;
  } catch (error) {
    logError(error, context, 'offerToConnect');
    return undefined;
  }
}
