import type { Action } from '../Action';
import { fieldNoun, oldName } from './nouns';
import { bold, type Pieces } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const topic = about('value of field', ({ field }) => field);
const nameOf = ({ field }: Action): string => bold(field?.name ?? '');
const isEmpty = ({ value }: Action): boolean =>
  !value?.text && !value?.date && !value?.isChecked && !value?.idOption;

function describeValue(action: Action, { t, who, on, date }: Pieces): string {
  const field = fieldNoun(nameOf(action), t);
  const { text = '', date: day, isChecked } = action.value ?? {};
  const value = day ? date(day) : bold(text);
  if (value) return t('event.fieldSet', { who, field, value, on });
  return isChecked ? t('event.fieldTicked', { who, field, on }) : t('event.fieldChosen', { who, field, on });
}

const created: Omit<Row, 'type'> = {
  event: 'fieldCreated',
  subject: ['field'],
  group: 'fields',
  word: (action, { t, who, board }) =>
    t('event.fieldCreated', { who, board, field: fieldNoun(nameOf(action), t) }),
};

export const fieldRows: Row[] = [
  {
    event: 'fieldSet',
    type: 'updateCustomFieldItem',
    group: 'fields',
    when: (action) => !isEmpty(action),
    topic,
    settle: (_, last) => last,
    word: describeValue,
  },
  {
    event: 'fieldCleared',
    type: 'updateCustomFieldItem',
    group: 'fields',
    when: isEmpty,
    topic,
    settle: (_, last) => last,
    word: (action, { t, who, on }) =>
      t('event.fieldCleared', { who, on, field: fieldNoun(nameOf(action), t) }),
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
    word: (action, { t, who }) =>
      t('event.fieldRenamed', {
        who,
        old: fieldNoun(oldName(action), t),
        name: nameOf(action) || t('event.noName'),
      }),
  },
  {
    event: 'fieldDeleted',
    subject: ['field'],
    type: 'deleteCustomField',
    group: 'fields',
    word: (action, { t, who, board }) =>
      t('event.fieldDeleted', { who, board, field: fieldNoun(nameOf(action), t) }),
  },
];
