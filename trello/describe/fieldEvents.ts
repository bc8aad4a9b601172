import type { Action } from '../Action';
import { fieldNoun, oldName } from './nouns';
import { bold, type Pieces } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const topic = about('value of field', ({ field }) => field);
const nameOf = ({ field }: Action): string => bold(field?.name ?? '');
const isEmpty = ({ value }: Action): boolean =>
  !value?.text && !value?.date && !value?.isChecked && !value?.idOption;

function wordValue(action: Action, { say, who, on, date }: Pieces): string {
  const field = fieldNoun(nameOf(action), say);
  const { text = '', date: day, isChecked } = action.value ?? {};
  const value = day ? date(day) : bold(text);
  if (value) return say('event.fieldSet', { who, field, value, on });
  return isChecked
    ? say('event.fieldTicked', { who, field, on })
    : say('event.fieldChosen', { who, field, on });
}

const created: Omit<Row, 'type'> = {
  event: 'fieldCreated',
  subject: ['field'],
  group: 'fields',
  word: (action, { say, who, board }) =>
    say('event.fieldCreated', { who, board, field: fieldNoun(nameOf(action), say) }),
};

export const fieldRows: Row[] = [
  {
    event: 'fieldSet',
    type: 'updateCustomFieldItem',
    group: 'fields',
    when: (action) => !isEmpty(action),
    topic,
    settle: (_, last) => last,
    word: wordValue,
  },
  {
    event: 'fieldCleared',
    type: 'updateCustomFieldItem',
    group: 'fields',
    when: isEmpty,
    topic,
    settle: (_, last) => last,
    word: (action, { say, who, on }) =>
      say('event.fieldCleared', { who, on, field: fieldNoun(nameOf(action), say) }),
  },
  { ...created, type: 'createCustomField' },
  { ...created, type: 'addCustomField' },
  {
    event: 'fieldRenamed',
    subject: ['field'],
    type: 'updateCustomField',
    group: 'fields',
    when: (action) => changed(action, 'name') && action.field?.name !== undefined,
    topic: about('name of field', ({ field }) => field),
    settle: settleField('name', ({ field }) => field?.name),
    word: (action, { say, who }) =>
      say('event.fieldRenamed', {
        who,
        old: fieldNoun(oldName(action), say),
        name: nameOf(action) || say('event.noName'),
      }),
  },
  {
    event: 'fieldDeleted',
    subject: ['field'],
    type: 'deleteCustomField',
    group: 'fields',
    word: (action, { say, who, board }) =>
      say('event.fieldDeleted', { who, board, field: fieldNoun(nameOf(action), say) }),
  },
];
