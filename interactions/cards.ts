import { actInPlace } from '../features/cards/actInPlace';
import { openCardForm } from '../features/cards/cardForms';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { type ClickWord, isClickWord } from '../ui/cardButtons';
import { isCardForm } from '../ui/cardModals';
import { decodeModel, decodeWord } from '../ui/elements';
import { type Click, type OnClick, understood } from './understood';

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

export async function doToCard(
  { origin }: Pick<Click, 'origin'>,
  context: Parameters<OnClick>[1],
  { word, cardId }: { word: ClickWord; cardId: string },
): Promise<void> {
  const clicked = { cardId, origin };
  if (isCardForm(word)) {
    await openCardForm(context, { ...clicked, form: word });
    return;
  }
  const act =
    word === 'done' || word === 'undone' ? { name: 'due' as const, rest: word } : { name: word, rest: '' };
  const answer = await actInPlace(context, { ...clicked, acts: [act] });
  if (answer) await notifyUser(context, answer);
}
