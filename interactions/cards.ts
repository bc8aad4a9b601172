import { actInPlace } from '../features/cards/actInPlace';
import { type CardForm, openCardForm } from '../features/cards/cardForms';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { type ClickWord, isClickWord } from '../ui/cardButtons';
import { decodeModel, decodeWord } from '../ui/elements';
import { type Click, type OnClick, understood } from './understood';

/** The web opens the card by itself. */
export const openCard = understood(decodeModel, () => Promise.resolve());

/** A button of a card. */
export const clickCard = (word: ClickWord): OnClick =>
  understood(decodeModel, ({ modelId }, click, context) =>
    doToCard(click, context, { word, cardId: modelId }),
  );

/** An option of the overflow menu. */
export const chooseForCard = understood(decodeClickWord, ({ word, modelId }, click, context) =>
  doToCard(click, context, { word, cardId: modelId }),
);

function decodeClickWord(value: unknown) {
  const choice = decodeWord(value);
  return choice && isClickWord(choice.word) ? { ...choice, word: choice.word } : undefined;
}

const forms: readonly string[] = ['comment', 'move', 'due', 'checklists'] satisfies CardForm[];
/** Whether it opens a form. */
export const isForm = (word: string): word is CardForm => forms.includes(word);

export async function doToCard(
  { origin }: Click,
  context: Parameters<OnClick>[1],
  { word, cardId }: { word: ClickWord; cardId: string },
): Promise<void> {
  const clicked = { cardId, origin };
  if (isForm(word)) {
    await openCardForm(context, { ...clicked, form: word });
    return;
  }
  const answer = await actInPlace(context, { ...clicked, acts: [{ name: word, rest: '' }] });
  if (answer) await notifyUser(context, answer);
}
