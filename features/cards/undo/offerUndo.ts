import type { ChatContext } from '../../../rocketchat/ChatContext';
import { logError } from '../../../rocketchat/explainError';
import { randomId } from '../../../rocketchat/messages/messageId';
import { NeedsAccountError } from '../../../rocketchat/UserError';
import type { UndoableAct } from '../../../storage/cardChanges';
import type { Answer, Button } from '../../../ui/Answer';
import { doneAnswer, undoButton } from '../../../ui/undoButton';
import { type ActResult, partly, PartlyDone } from '../PartlyDone';

/**
 * Keeps what is needed to undo it.
 * @param shownIn the message that shows the card
 * @returns the button; undefined if nothing can be undone. Never rejects: what was done is done
 */
export async function offerUndo(
  context: ChatContext,
  acts: readonly Omit<ActResult, 'text'>[],
  shownIn?: UndoableAct['shownIn'],
): Promise<Button | undefined> {
  const { t, user, room, threadId, caches } = context;
  const [first] = acts;
  const changes = acts.flatMap((each) => each.changes);
  if (!first || !changes.length) return undefined;
  const { cardId, memberId } = first;
  const sentence = acts.map((each) => each.sentence).join(' ');
  const key = randomId();
  try {
    const act = { key, userId: user.id, roomId: room.id, cardId, memberId, sentence, changes, shownIn };
    await context.undoableActs.add(act);
    return undoButton({ t, appId: caches.appId, key, threadId });
  } catch (error) {
    logError(error, context, 'offerUndo');
    return undefined;
  }
}

/** What was done, as a private answer; if only a part of it was done, that part. */
export async function answerDone(
  context: ChatContext,
  { where, work }: { where: string; work: () => Promise<ActResult> },
): Promise<Answer> {
  try {
    const result = await work();
    return doneAnswer(result.text, await offerUndo(context, [result]));
  } catch (error) {
    if (!(error instanceof PartlyDone)) throw error;
    const { result, why } = error;
    const problem = partly(context, { where, sofar: result.sentence, error: why });
    // The way on is a button of its own.
    if (problem instanceof NeedsAccountError) throw problem;
    return doneAnswer(problem.message, await offerUndo(context, [result]));
  }
}
