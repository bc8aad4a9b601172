import { actInPlace } from '../chat/cards/actInPlace';
import { type CardForm, openCardForm } from '../chat/cards/cardForms';
import { notifyUser } from '../chat/notifyUser';
import { UserError } from '../chat/UserError';
import { type ClickWord, isClickWord } from '../ui/cardButtons';
import { decodeModel, decodeWord, type ModelChoice } from '../ui/elements';
import type { Click, OnClick } from './table';

/** The web opens the card by itself. */
export const openCard: OnClick = () => Promise.resolve();

/** A button of a card. */
export const clickCard =
  (word: ClickWord): OnClick =>
  (click, context) =>
    doToCard(click, context, { word, choice: decodeModel(click.value) });

/** An option behind the three dots. */
export const chooseForCard: OnClick = (click, context) => {
  const choice = decodeWord(click.value);
  const word = choice?.word ?? '';
  return doToCard(click, context, isClickWord(word) ? { word, choice } : {});
};

const forms: readonly string[] = ['comment', 'move', 'due'] satisfies CardForm[];
/** Whether a form opens for it. */
export const isForm = (word: string): word is CardForm => forms.includes(word);

async function doToCard(
  { place, origin }: Click,
  context: Parameters<OnClick>[1],
  { word, choice }: { word?: ClickWord; choice?: ModelChoice },
): Promise<void> {
  if (!word || !choice) throw new UserError(context.say('error.stale'));
  // A message that is stored knows its thread; what a button of it says is a claim of the client's.
  const threadId = origin?.kind === 'shared' ? place.threadId : (choice.threadId ?? place.threadId);
  const inThread = { ...place, threadId };
  const clicked = { cardId: choice.modelId, origin };
  if (isForm(word)) {
    await openCardForm(context, inThread, { ...clicked, form: word });
    return;
  }
  const answer = await actInPlace(context, inThread, { ...clicked, acts: [{ name: word, rest: '' }] });
  if (answer) await notifyUser(context, inThread, answer);
}
