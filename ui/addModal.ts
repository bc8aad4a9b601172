import type { Translate } from '../i18n/texts';
import type { Board, BoardParts } from '../trello/models';
import { boardBlocks } from './addBoardMenu';
import { choiceFields, namedLabels, namedMembers, optionsOf } from './choiceFields';
import { section } from './elements';
import { dateField, type Input, modal, type Modal, optional, textField } from './form';
import { encodeView, type ViewId } from './viewId';

/** The first word of the form's id. */
export const ADD_VIEW = 'add';

/** The values entered so far. */
export interface AddValues {
  title: string;
  desc: string;
  /** as `2027-03-01` */
  day?: string;
  time?: string;
}

export interface AddModalView {
  t: Translate;
  appId: string;
  /** clients identify a form by its id, so it stays the same when the form is updated */
  about: ViewId;
  /** the options, in order */
  boards: Board[];
  boardId: string;
  /** of the menu of boards, if it was paged */
  boardPage?: number;
  /** the board's lists, labels and members, or why they are unknown */
  parts: BoardParts | { failure: string };
  values: AddValues;
  /** the name of the person's time zone */
  zone: string;
}

interface BoardFields {
  list: string;
  labels: string;
  members: string;
}

/** Field names that include the board: a choice made for another board stays in the client, and does not count here. */
export const boardFields = (boardId: string): BoardFields => ({
  list: `list.${boardId}`,
  labels: `labels.${boardId}`,
  members: `members.${boardId}`,
});

/** The form that creates a card. */
export function addModal(view: AddModalView): Modal {
  const { t, appId, about, parts } = view;
  const text = textFields(view);
  return modal({
    appId,
    id: encodeView(about),
    title: t('new.form'),
    submit: t('new.create'),
    close: t('form.cancel'),
    blocks: [
      ...boardBlocks(view),
      ...('failure' in parts ? [section(parts.failure)] : listFields(view, parts)),
      text.title,
      text.desc,
      ...('failure' in parts ? [] : thingFields(view, parts)),
      ...dueFields(view),
    ],
  });
}

/** The list that the bar shows is chosen, else the first one. */
function listFields({ t, appId, about: { origin } }: AddModalView, { id, lists }: BoardParts): Input[] {
  const shown = origin?.kind === 'bar' ? lists.find((list) => list.id === origin.state.listId) : undefined;
  const field = {
    appId,
    name: boardFields(id).list,
    label: t('new.list'),
    placeholder: t('form.choose'),
    options: optionsOf(lists),
  };
  return choiceFields(t, field, (shown ?? lists[0])?.id);
}

function textFields({ t, appId, values }: AddModalView): Record<'title' | 'desc', Input> {
  const field = (name: 'title' | 'desc') => ({
    appId,
    name,
    label: t(`new.${name}`),
    placeholder: t(`new.${name}.hint`),
    value: values[name],
  });
  return {
    title: textField(field('title')),
    desc: optional(textField({ ...field('desc'), isLong: true })),
  };
}

/** None if the board has no options: an empty select cannot be rendered everywhere. */
function thingFields({ t, appId }: AddModalView, parts: BoardParts): Input[] {
  const things = { labels: namedLabels(parts), members: namedMembers(parts) };
  return (['labels', 'members'] as const)
    .filter((name) => things[name].length)
    .flatMap((name) =>
      choiceFields(
        t,
        {
          appId,
          name: boardFields(parts.id)[name],
          label: t(`new.${name}`),
          placeholder: t('form.choose'),
          options: optionsOf(things[name]),
        },
        [],
      ),
    );
}

function dueFields({ t, appId, zone, values: { day, time } }: AddModalView): Input[] {
  const due = { appId, name: 'day', label: t('new.day'), placeholder: t('form.choose') };
  const hour = { appId, name: 'time', label: t('new.time', { zone }), placeholder: t('new.time.hint') };
  return [optional(dateField(due, day)), optional(textField({ ...hour, value: time }))];
}
