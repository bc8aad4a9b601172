import type { Translate } from '../i18n/texts';
import type { Board } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { choiceFields, optionsOf } from './choiceFields';
import { option, section } from './elements';
import { type Input, modal, type Modal, selectField, textField } from './form';
import { encodeView, type ViewId } from './viewId';

/** The first word of the form's id. */
export const ADD_TO_VIEW = 'addto';

interface CardToChoose {
  id: string;
  name: string;
  idShort: number;
  list?: { name: string };
}

export interface AddToModalView {
  t: Translate;
  appId: string;
  about: ViewId;
  /** the boards that a number or a title may refer to, in order */
  boards: Board[];
  values: { card: string; text: string; boardId?: string };
  /** if several cards match the input */
  question?: { name: string; cards: CardToChoose[]; isGuess: boolean };
}

/** The form that adds something to a card as a comment. */
export function addToModal(view: AddToModalView): Modal {
  const { t, appId, about, question, values } = view;
  return modal({
    appId,
    id: encodeView(about),
    title: t('onto.form'),
    submit: t('onto.add'),
    close: t('form.cancel'),
    blocks: [
      section(question ? t(question.isGuess ? 'onto.textMatches' : 'onto.several') : t('onto.about')),
      ...(question ? [cardChoice(view, question)] : []),
      textField({
        appId,
        name: 'card',
        label: t('onto.card'),
        placeholder: t('onto.card.hint'),
        value: values.card,
      }),
      ...boardChoice(view),
      textField({
        appId,
        name: 'text',
        label: t('onto.text'),
        placeholder: t('onto.text.hint'),
        value: values.text,
        isLong: true,
      }),
    ],
  });
}

/** Nothing is preselected: a guess must not be taken for a choice. */
function cardChoice(
  { t, appId }: AddToModalView,
  { name, cards }: NonNullable<AddToModalView['question']>,
): Input {
  const options = cards.map(({ id, idShort, name: title, list }) => {
    const words = `#${String(idShort)} ${oneLine(title, 50) || '–'}`;
    return option(id, list ? `${words} · ${oneLine(list.name, 20)}` : words);
  });
  const field = { appId, name, label: t('onto.chosen'), placeholder: t('form.choose'), options };
  return { ...selectField(field), optional: true };
}

/** With a single board there is no choice. */
function boardChoice({ t, appId, boards, about, values }: AddToModalView): Input[] {
  if (boards.length < 2) return [];
  const options = optionsOf(boards);
  const field = { appId, name: 'board', label: t('form.board'), placeholder: t('form.choose'), options };
  return choiceFields(t, field, values.boardId ?? about.modelId);
}
