import type { AppContext } from '../chat/AppContext';
import { explainError } from '../chat/explainError';
import type { FormErrors } from '../chat/links/FormErrors';
import { messageId } from '../chat/messageId';
import { once } from '../chat/once';
import { withoutMarkup } from '../ui/withoutMarkup';
import type { SubmitAnswer, Submitted, View } from './views';

/** Whether a form goes on. */
const isOpen = (answer: SubmitAnswer): boolean =>
  answer !== undefined && ('errors' in answer || 'modal' in answer);

/**
 * Hands in a form in which people write: whatever goes wrong is told in it, and it may be handed in again. Pressed
 * twice, it is handed in once.
 * @returns 'underWay' for the second press: the first one's answer is the answer
 */
export async function handInOnce(
  context: AppContext,
  view: View,
  submitted: Submitted,
): Promise<SubmitAnswer | 'underWay'> {
  const work = async (): Promise<SubmitAnswer> => {
    try {
      return await view.submit(submitted, context);
    } catch (error) {
      return {
        errors: { [view.field]: withoutMarkup(explainError(error, context, 'submit')) },
      } satisfies FormErrors;
    }
  };
  const { place, about } = submitted;
  if (!about.nonce) return work();
  const id = messageId(`form ${about.nonce}`, place.user.id);
  const outcome = await once(context, { id, work, isDone: (answer) => !isOpen(answer) });
  if ('result' in outcome) return outcome.result;
  return outcome.refused === 'underWay' ? 'underWay' : { text: context.say('form.handedIn') };
}
