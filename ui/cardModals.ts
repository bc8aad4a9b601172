import type { Translate } from '../i18n/texts';
import { boardLink, bold, cardLink } from '../trello/describe/pieces';
import type { FullCard, List } from '../trello/models';
import type { Block } from './Answer';
import { choiceFields, optionsOf } from './choiceFields';
import { option, section } from './elements';
import {
  dateField,
  type Input,
  modal,
  type Modal,
  optional,
  remembering,
  selectField,
  textField,
} from './form';
import { encodeView, type ViewId } from './viewId';

/** What can be done to a card in a form. */
export const cardFormNames = ['comment', 'rename', 'move', 'due', 'checklists'] as const;
export type CardForm = (typeof cardFormNames)[number];
export const isCardForm = (word: string): word is CardForm => cardFormNames.some((each) => each === word);

/** The first words of the forms' ids. */
export const COMMENT_VIEW = 'comment';
export const RENAME_VIEW = 'rename';
export const MOVE_VIEW = 'move';
export const DUE_VIEW = 'due';

export const dueStates = ['open', 'done', 'none'] as const;
export type DueState = (typeof dueStates)[number];

export interface CardModal {
  t: Translate;
  appId: string;
  card: FullCard;
  /** where the form was opened, and for which message */
  about: Omit<ViewId, 'name'>;
}

export function commentModal(view: CardModal): Modal {
  const { t, appId } = view;
  return cardModal(view, {
    name: COMMENT_VIEW,
    submit: t('act.form.comment.send'),
    inputs: [
      textField({
        appId,
        name: 'text',
        label: t('act.form.comment.text'),
        placeholder: t('act.form.comment.hint'),
        isLong: true,
      }),
    ],
  });
}

/** In a field of several lines: a title may have them, and long ones wrap. */
export function renameModal(view: CardModal): Modal {
  const { t, appId, card } = view;
  return cardModal(view, {
    name: RENAME_VIEW,
    submit: t('act.form.save'),
    inputs: [
      textField({
        appId,
        name: 'title',
        label: t('act.form.rename.title'),
        placeholder: t('act.form.rename.hint'),
        value: card.name,
        isLong: true,
      }),
    ],
  });
}

/** @param lists in their order on the board */
export function moveModal(view: CardModal & { lists: List[] }): Modal {
  const { t, appId, lists } = view;
  const options = optionsOf(lists);
  return cardModal(view, {
    name: MOVE_VIEW,
    submit: t('act.form.move.send'),
    inputs: choiceFields(t, {
      appId,
      name: 'list',
      label: t('act.form.move.list'),
      placeholder: t('form.choose'),
      options,
    }),
  });
}

interface DueModal extends CardModal {
  /** the current one, in the person's time zone */
  day?: string;
  time?: string;
  state: DueState;
  /** the name of that zone */
  zone: string;
}

export function dueModal(view: DueModal): Modal {
  const { t, appId, day, time, state, zone } = view;
  const placeholder = t('form.choose');
  return cardModal(view, {
    name: DUE_VIEW,
    submit: t('act.form.save'),
    inputs: [
      remembering(
        optional(dateField({ appId, name: 'day', label: t('act.form.due.day'), placeholder }, day)),
        day,
      ),
      remembering(
        optional(
          textField({
            appId,
            name: 'time',
            label: t('act.form.due.time', { zone }),
            placeholder: t('act.form.due.timeHint'),
            value: time,
          }),
        ),
        time,
      ),
      remembering(stateField(view), state),
    ],
  });
}

const stateField = ({ t, appId, state }: DueModal): Input =>
  selectField(
    {
      appId,
      name: 'state',
      label: t('act.form.due.state'),
      placeholder: t('form.choose'),
      options: dueStates.map((each) => option(each, t(`act.form.due.state.${each}`))),
    },
    state,
  );

interface CardModalParts {
  name: CardForm;
  submit: string;
  inputs: (Input | Block)[];
}

export function cardModal(
  { t, appId, card, about }: CardModal,
  { name, submit, inputs }: CardModalParts,
): Modal {
  const location: Block = section(
    t('act.form.about', {
      card: cardLink(card, t),
      list: bold(card.list.name),
      board: boardLink(card.board, t),
    }),
  );
  return modal({
    appId,
    id: encodeView({ name, ...about }),
    title: t(`act.form.${name}`),
    submit,
    close: t('form.cancel'),
    blocks: [location, ...inputs],
  });
}
