import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError } from '../../rocketchat/explainError';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import type { UndoableAct } from '../../storage/cardChanges';

/** What somebody has just done to a card. */
export interface ActResult extends Pick<UndoableAct, 'cardId' | 'memberId' | 'sentence' | 'changes'> {
  /** the answer: the sentence, and what else there is to say */
  text: string;
}

/** Some of the requests were carried out, but not all. */
export class PartlyDone extends Error {
  constructor(
    readonly result: ActResult,
    /** the error of the next request */
    readonly why: unknown,
  ) {
    super('partly done');
    this.name = 'PartlyDone';
  }
}

/** An error after something was done, which must not be done again. */
export function partly(
  context: ChatContext,
  { where, sofar, error }: { where: string; sofar: string; error: unknown },
): UserError {
  const sentence = context.t('act.partly', { sofar, why: explainError(error, context, where) });
  return error instanceof NeedsAccountError
    ? new NeedsAccountError(sentence, false)
    : new UserError(sentence);
}
