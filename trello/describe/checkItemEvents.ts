import type { Action } from '../Action';
import { checklistName, itemName, itemNouns, oldName } from './nouns';
import type { Pieces } from './pieces';
import { about, changed, isOneself, type Row, settleField } from './rows';

const sameChecklist = ({ checklist }: Action): string => checklist?.id ?? '';
const topic = about('item', ({ checkItem }) => checkItem);
const topicOfState = about('state of item', ({ checkItem }) => checkItem);
const topicOfDue = about('due date of item', ({ checkItem }) => checkItem);
const topicOfMember = about('member of item', ({ checkItem }) => checkItem);
const settleDue = settleField('due', ({ checkItem }) => checkItem?.due);

const items = (action: Action, pieces: Pieces): Record<'who' | 'item' | 'checklist' | 'on', string> => ({
  who: pieces.who,
  item: itemNouns(pieces),
  checklist: checklistName(action, pieces.t),
  on: pieces.on,
});

export const checkItemRows: Row[] = [
  {
    event: 'itemAdded',
    type: 'createCheckItem',
    group: 'checklists',
    topic,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemAdded', items(action, pieces)),
  },
  {
    event: 'itemDeleted',
    type: 'deleteCheckItem',
    group: 'checklists',
    topic,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemDeleted', items(action, pieces)),
  },
  {
    event: 'itemRenamed',
    type: 'updateCheckItem',
    group: 'checklists',
    when: (action) => changed(action, 'name') && action.checkItem?.name !== undefined,
    topic: about('name of item', ({ checkItem }) => checkItem),
    settle: settleField('name', ({ checkItem }) => checkItem?.name),
    word: (action, { t, who, on }) =>
      t('event.itemRenamed', {
        who,
        on,
        checklist: checklistName(action, t),
        old: oldName(action) || t('event.anItem'),
        name: itemName(action, t),
      }),
  },
  {
    event: 'itemDone',
    type: 'updateCheckItemStateOnCard',
    group: 'checklists',
    when: ({ checkItem }) => checkItem?.isDone === true,
    topic: topicOfState,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemDone', items(action, pieces)),
  },
  {
    event: 'itemUndone',
    type: 'updateCheckItemStateOnCard',
    group: 'checklists',
    when: ({ checkItem }) => checkItem?.isDone === false,
    topic: topicOfState,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemUndone', items(action, pieces)),
  },
  {
    event: 'itemDue',
    type: 'updateCheckItemDue',
    group: 'checklists',
    when: ({ checkItem }) => typeof checkItem?.due === 'string',
    topic: topicOfDue,
    settle: settleDue,
    together: (action) => `${sameChecklist(action)} ${action.checkItem?.due ?? ''}`,
    word: (action, pieces) =>
      pieces.t('event.itemDue', {
        ...items(action, pieces),
        date: pieces.date(action.checkItem?.due ?? ''),
      }),
  },
  {
    event: 'itemDueRemoved',
    type: 'updateCheckItemDue',
    group: 'checklists',
    when: ({ checkItem }) => checkItem?.due === null,
    topic: topicOfDue,
    settle: settleDue,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemDueRemoved', items(action, pieces)),
  },
  {
    event: 'itemMember',
    type: 'updateMemberOnCheckItem',
    group: 'checklists',
    when: (action) => action.checkItem?.isAssigned === true && !isOneself(action),
    topic: topicOfMember,
    settle: (_, last) => last,
    together: (action) => `${sameChecklist(action)} ${action.member?.id ?? ''}`,
    word: (action, pieces) =>
      pieces.t('event.itemMember', { ...items(action, pieces), member: pieces.member }),
  },
  {
    event: 'itemTaken',
    type: 'updateMemberOnCheckItem',
    group: 'checklists',
    when: (action) => action.checkItem?.isAssigned === true && isOneself(action),
    topic: topicOfMember,
    settle: (_, last) => last,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemJoined', items(action, pieces)),
  },
  {
    event: 'itemMemberRemoved',
    type: 'updateMemberOnCheckItem',
    group: 'checklists',
    when: ({ checkItem }) => checkItem?.isAssigned === false,
    topic: topicOfMember,
    together: sameChecklist,
    word: (action, pieces) => pieces.t('event.itemMemberRemoved', items(action, pieces)),
  },
];
