import type { Say } from '../i18n/texts';
import type { Board, BoardParts } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Option } from './Answer';
import { section } from './blocks';
import { boardBlocks } from './addBoardMenu';
import { choiceFields } from './choiceFields';
import { option } from './elements';
import { dateField, type Input, modal, type Modal, optional, textField } from './form';
import { namedLabels, namedMembers } from './linkModals';
import { encodeView, type ViewId } from './viewId';

/** The first word of the form's id. */
export const ADD_VIEW = 'add';

/** What a person has written so far. */
export interface AddValues {
  title: string;
  desc: string;
  /** as `2027-03-01` */
  day?: string;
  time?: string;
}

export interface AddModalView {
  say: Say;
  appId: string;
  /** clients know a form by its id, so it stays the same when the form is drawn anew */
  about: ViewId;
  /** to choose from, in the order to show them in */
  boards: Board[];
  boardId: string;
  /** of the menu of boards, where somebody turned it */
  boardPage?: number;
  /** what is to be chosen from on it, or why that is not known */
  parts: BoardParts | { trouble: string };
  values: AddValues;
  /** the name of the person's time zone */
  zone: string;
}

interface BoardFields {
  list: string;
  labels: string;
  members: string;
}

/** Names that say the board: what was chosen for another one stays in the client, and does not count here. */
export const boardFields = (boardId: string): BoardFields => ({
  list: `list.${boardId}`,
  labels: `labels.${boardId}`,
  members: `members.${boardId}`,
});

/** The form that makes a card. */
export function addModal(view: AddModalView): Modal {
  const { say, appId, about, parts } = view;
  const text = textFields(view);
  return modal({
    appId,
    id: encodeView(about),
    title: say('new.form'),
    submit: say('new.create'),
    close: say('form.cancel'),
    blocks: [
      ...boardBlocks(view),
      ...('trouble' in parts ? [section(parts.trouble)] : listFields(view, parts)),
      text.title,
      text.desc,
      ...('trouble' in parts ? [] : thingFields(view, parts)),
      ...dueFields(view),
    ],
  });
}

function listFields({ say, appId }: AddModalView, { id, lists }: BoardParts): Input[] {
  const field = {
    appId,
    name: boardFields(id).list,
    label: say('new.list'),
    placeholder: say('form.choose'),
    options: optionsOf(lists),
  };
  return choiceFields(say, field, lists[0]?.id);
}

function textFields({ say, appId, values }: AddModalView): Record<'title' | 'desc', Input> {
  const field = (name: 'title' | 'desc') => ({
    appId,
    name,
    label: say(`new.${name}`),
    placeholder: say(`new.${name}.hint`),
    value: values[name],
  });
  return {
    title: textField(field('title')),
    desc: optional(textField({ ...field('desc'), isLong: true })),
  };
}

/** None for a board that has nothing to choose from: an empty list cannot be drawn everywhere. */
function thingFields({ say, appId }: AddModalView, parts: BoardParts): Input[] {
  const things = { labels: namedLabels(parts), members: namedMembers(parts) };
  return (['labels', 'members'] as const)
    .filter((name) => things[name].length)
    .flatMap((name) =>
      choiceFields(
        say,
        {
          appId,
          name: boardFields(parts.id)[name],
          label: say(`new.${name}`),
          placeholder: say('form.choose'),
          options: optionsOf(things[name]),
        },
        [],
      ),
    );
}

function dueFields({ say, appId, zone, values: { day, time } }: AddModalView): Input[] {
  const due = { appId, name: 'day', label: say('new.day'), placeholder: say('form.choose') };
  const hour = { appId, name: 'time', label: say('new.time', { zone }), placeholder: say('new.time.hint') };
  return [optional(dateField(due, day)), optional(textField({ ...hour, value: time }))];
}

const optionsOf = (things: { id: string; name: string }[]): Option[] =>
  things.map(({ id, name }) => option(id, oneLine(name, 70) || '–'));
