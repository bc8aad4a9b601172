import type { Answer } from '../../ui/Answer';
import type { ChatContext } from '../ChatContext';
import { explainError, logError } from '../explainError';
import { NeedsAccountError } from '../UserError';
import { notifyUser } from './notifyUser';
import { offerToConnect } from './offerToConnect';

/**
 * Tells a person privately what went wrong, with a button if connecting their account would help. Never throws: an
 * exception at an entry point shows as a bare failure or as nothing at all.
 */
export async function notifyError(
  context: ChatContext,
  { error, where }: { error: unknown; where: string },
): Promise<void> {
  try {
    const answer: Answer =
      error instanceof NeedsAccountError
        ? await offerToConnect(context, error)
        : { text: explainError(error, context, where) };
    await notifyUser(context, answer);
  } catch (second) {
    logError(second, context, `${where}.notifyError`);
  }
}
