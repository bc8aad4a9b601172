import type { Say } from '../i18n/texts';
import type { FullCard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { bold, boardLink, cardLink } from '../trello/describe/pieces';
import type { Block } from './Answer';
import { section } from './blocks';
import { choiceFields } from './choiceFields';
import { option } from './elements';
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

/** The first words of the forms' ids. */
export const COMMENT_VIEW = 'comment';
export const MOVE_VIEW = 'move';
export const DUE_VIEW = 'due';

export const dueStates = ['open', 'done', 'none'] as const;
export type DueState = (typeof dueStates)[number];

interface CardModal {
  say: Say;
  appId: string;
  card: FullCard;
  /** where the form was opened, and for which message */
  about: Omit<ViewId, 'name'>;
}

export function commentModal(view: CardModal): Modal {
  const { say, appId } = view;
  return cardModal(view, {
    name: COMMENT_VIEW,
    submit: say('act.form.comment.send'),
    inputs: [
      textField({
        appId,
        name: 'text',
        label: say('act.form.comment.text'),
        placeholder: say('act.form.comment.hint'),
        isLong: true,
      }),
    ],
  });
}

/** @param lists in their order on the board */
export function moveModal(view: CardModal & { lists: List[] }): Modal {
  const { say, appId, lists } = view;
  const options = lists.map(({ id, name }) => option(id, oneLine(name, 70) || '–'));
  return cardModal(view, {
    name: MOVE_VIEW,
    submit: say('act.form.move.send'),
    inputs: choiceFields(say, {
      appId,
      name: 'list',
      label: say('act.form.move.list'),
      placeholder: say('form.choose'),
      options,
    }),
  });
}

interface DueModal extends CardModal {
  /** as it is so far, in the person's time zone */
  day?: string;
  time?: string;
  state: DueState;
  /** the name of that zone */
  zone: string;
}

export function dueModal(view: DueModal): Modal {
  const { say, appId, day, time, state, zone } = view;
  const placeholder = say('form.choose');
  return cardModal(view, {
    name: DUE_VIEW,
    submit: say('act.form.save'),
    inputs: [
      remembering(
        optional(dateField({ appId, name: 'day', label: say('act.form.due.day'), placeholder }, day)),
        day,
      ),
      remembering(
        optional(
          textField({
            appId,
            name: 'time',
            label: say('act.form.due.time', { zone }),
            placeholder: say('act.form.due.timeHint'),
            value: time,
          }),
        ),
        time,
      ),
      remembering(stateField(view), state),
    ],
  });
}

const stateField = ({ say, appId, state }: DueModal): Input =>
  selectField(
    {
      appId,
      name: 'state',
      label: say('act.form.due.state'),
      placeholder: say('form.choose'),
      options: dueStates.map((each) => option(each, say(`act.form.due.state.${each}`))),
    },
    state,
  );

function cardModal(
  { say, appId, card, about }: CardModal,
  { name, submit, inputs }: { name: 'comment' | 'move' | 'due'; submit: string; inputs: Input[] },
): Modal {
  const place: Block = section(
    say('act.form.about', {
      card: cardLink(card, say),
      list: bold(card.list.name),
      board: boardLink(card.board, say),
    }),
  );
  return modal({
    appId,
    id: encodeView({ name, ...about }),
    title: say(`act.form.${name}`),
    submit,
    close: say('form.cancel'),
    blocks: [place, ...inputs],
  });
}
