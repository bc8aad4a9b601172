import type { ChatContext } from '../rocketchat/ChatContext';
import { explainError } from '../rocketchat/explainError';
import { messageId } from '../rocketchat/messages/messageId';
import { runOnce } from '../rocketchat/runOnce';
import type { FormErrors } from '../rocketchat/surfaces/openModal';
import { NeedsAccountError } from '../rocketchat/UserError';
import { TrelloError } from '../trello/TrelloError';
import type { SubmitAnswer, Submitted, View } from './View';

/** The result of a form, and whether it may be submitted again. */
interface Settled {
  answer: SubmitAnswer;
  isDone: boolean;
}

const isOpen = (answer: SubmitAnswer): boolean =>
  answer !== undefined && ('errors' in answer || 'modal' in answer);

/**
 * Submits a form with people's texts: errors are shown in it, and the texts stay. It may be submitted again, unless it
 * may have taken effect. Pressed twice, it is submitted once.
 * @returns 'underWay' for the second press: the first one's answer counts
 * @throws NeedsAccountError if it may run once the person has connected
 */
export async function submitOnce(
  context: ChatContext,
  view: View,
  submitted: Submitted,
): Promise<SubmitAnswer | 'underWay'> {
  const failure = (sentence: string): FormErrors => ({ errors: { [view.field]: sentence } });
  const work = async (): Promise<Settled> => {
    try {
      const answer = await view.submit(submitted, context);
      return { answer, isDone: !isOpen(answer) };
    } catch (error) {
      if (error instanceof NeedsAccountError) throw error;
      const isUnknownOutcome = error instanceof TrelloError && error.kind === 'unknownOutcome';
      return { answer: failure(explainError(error, context, 'submit')), isDone: isUnknownOutcome };
    }
  };
  const { about } = submitted;
  if (!about.nonce) return (await work()).answer;
  const id = messageId(`form ${about.nonce}`, context.user.id);
  const outcome = await runOnce(context, { id, work, isDone: ({ isDone }) => isDone });
  if ('result' in outcome) return outcome.result.answer;
  return outcome.refused === 'underWay' ? 'underWay' : failure(context.t('form.submitted'));
}
