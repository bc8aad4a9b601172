import type { Action } from '../Action';
import { fieldNoun } from './nouns';
import { bold, type Pieces } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const topic = about('value of field', ({ field }) => field);
const isEmpty = ({ value }: Action): boolean =>
  !value?.text && !value?.date && !value?.isChecked && !value?.idOption;

function wordValue(action: Action, { say, who, on, date }: Pieces): string {
  const field = fieldNoun(action, say);
  const { text = '', date: day, isChecked } = action.value ?? {};
  const value = day ? date(day) : bold(text);
  if (value) return say('event.fieldSet', { who, field, value, on });
  return isChecked
    ? say('event.fieldTicked', { who, field, on })
    : say('event.fieldChosen', { who, field, on });
}

const created: Omit<Row, 'type'> = {
  event: 'fieldCreated',
  group: 'fields',
  word: (action, { say, who, board }) =>
    say('event.fieldCreated', { who, board, field: fieldNoun(action, say) }),
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
    word: (action, { say, who, on }) => say('event.fieldCleared', { who, on, field: fieldNoun(action, say) }),
  },
  { ...created, type: 'createCustomField' },
  { ...created, type: 'addCustomField' },
  {
    event: 'fieldRenamed',
    type: 'updateCustomField',
    group: 'fields',
    when: (action) => changed(action, 'name') && action.field?.name !== undefined,
    topic: about('name of field', ({ field }) => field),
    settle: settleField('name', ({ field }) => field?.name),
    word: ({ field, old }, { say, who }) => {
      const before = bold(typeof old.name === 'string' ? old.name : '');
      return say('event.fieldRenamed', {
        who,
        old: before ? say('event.field', { name: before }) : say('event.aField'),
        name: bold(field?.name ?? '') || say('event.noName'),
      });
    },
  },
  {
    event: 'fieldDeleted',
    type: 'deleteCustomField',
    group: 'fields',
    word: (action, { say, who, board }) =>
      say('event.fieldDeleted', { who, board, field: fieldNoun(action, say) }),
  },
];
