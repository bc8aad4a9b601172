import type { AppContext } from '../AppContext';
import { explainError, logError } from '../explainError';
import { notifyUser, type Conversation } from './notifyUser';

/**
 * Tells a person privately what went wrong. Never throws: what leaves a door as an exception shows as a bare
 * failure or as nothing at all.
 */
export async function notifyError(
  context: AppContext,
  conversation: Conversation,
  { error, where }: { error: unknown; where: string },
): Promise<void> {
  try {
    await notifyUser(context, conversation, { text: explainError(error, context, where) });
  } catch (second) {
    logError(second, context, `${where}.notifyError`);
  }
}
