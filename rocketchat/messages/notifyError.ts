import type { ChatContext } from '../ChatContext';
import { explainError, logError } from '../explainError';
import { notifyUser } from './notifyUser';

/**
 * Tells a person privately what went wrong. Never throws: an exception at an entry point shows as a bare failure or as
 * nothing at all.
 */
export async function notifyError(
  context: ChatContext,
  { error, where }: { error: unknown; where: string },
): Promise<void> {
  try {
    await notifyUser(context, { text: explainError(error, context, where) });
  } catch (second) {
    logError(second, context, `${where}.notifyError`);
  }
}
