import type { ChatContext } from '../../rocketchat/ChatContext';
import { notifyUser } from '../../rocketchat/messages/notifyUser';
import type { Answer } from '../../ui/Answer';
import { doneAnswer } from '../../ui/undoButton';
import { doToKnown } from './actOnCard';
import type { CardActName } from './acts/cardActs';
import { type ClickedCard, redrawCard } from './redrawCard';
import { type ActResult, partly, PartlyDone } from './PartlyDone';
import { offerUndo } from './undo/offerUndo';

interface Act {
  name: CardActName;
  rest: string;
}

/**
 * Carries out clicks on a card one after the other, and shows its new state in the clicked message: to everybody if
 * everybody sees that message.
 * @param aside a further sentence for the person
 * @returns a private answer, unless that message is private and gives it
 * @throws UserError if this person may not see it here, if nothing was done, or not all of it
 */
export async function actInPlace(
  context: ChatContext,
  { cardId, origin, acts, aside }: ClickedCard & { acts: Act[]; aside?: string },
): Promise<Answer | undefined> {
  const results: ActResult[] = [];
  for (const act of acts) {
    try {
      results.push(await doToKnown(context, { ...act, cardId, flags: new Map() }));
    } catch (error) {
      const isPartly = error instanceof PartlyDone;
      const sofar = isPartly ? [...results, error.result] : results;
      if (!sofar.length) throw error;
      const answer = await show(context, { cardId, origin, results: sofar });
      if (answer?.blocks) await notifyUser(context, answer);
      const why = isPartly ? error.why : error;
      throw partly(context, { where: act.name, sofar: textOf(sofar), error: why });
    }
  }
  return show(context, { cardId, origin, results, aside });
}

/** @returns a private answer, unless the private message that shows the card gives it */
async function show(
  context: ChatContext,
  { cardId, origin, results, aside }: ClickedCard & { results: ActResult[]; aside?: string },
): Promise<Answer | undefined> {
  const note = [textOf(results), aside].filter(Boolean).join('\n');
  const shownIn =
    origin?.kind === 'private' || origin?.kind === 'shared'
      ? { kind: origin.kind, messageId: origin.messageId }
      : undefined;
  const undo = await offerUndo(context, results, shownIn);
  const isShown = await redrawCard(context, { cardId, origin, note, undo });
  // A form may have changed nothing.
  return !note || (isShown && origin?.kind === 'private') ? undefined : doneAnswer(note, undo);
}

const textOf = (results: ActResult[]): string => results.map(({ text }) => text).join('\n');
