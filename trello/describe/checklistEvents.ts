import type { Action } from '../Action';
import { checklistNoun, checklistNouns, oldName } from './nouns';
import { bold } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const topic = about('checklist', ({ checklist }) => checklist);

export const checklistRows: Row[] = [
  {
    event: 'checklistAdded',
    type: 'addChecklistToCard',
    group: 'checklists',
    topic,
    together: () => '',
    word: (_, pieces) =>
      pieces.say('event.checklistAdded', {
        who: pieces.who,
        card: pieces.card,
        checklist: checklistNouns(pieces),
      }),
  },
  {
    event: 'checklistRemoved',
    type: 'removeChecklistFromCard',
    group: 'checklists',
    topic,
    together: () => '',
    word: (_, pieces) =>
      pieces.say('event.checklistRemoved', {
        who: pieces.who,
        card: pieces.card,
        checklist: checklistNouns(pieces),
      }),
  },
  {
    event: 'checklistRenamed',
    type: 'updateChecklist',
    group: 'checklists',
    when: (action) => changed(action, 'name') && action.checklist?.name !== undefined,
    topic: about('name of checklist', ({ checklist }) => checklist),
    settle: settleField('name', ({ checklist }) => checklist?.name),
    word: (action, { say, who, on }) =>
      say('event.checklistRenamed', {
        who,
        on,
        old: checklistNoun(oldName(action), say),
        name: bold(action.checklist?.name ?? '') || say('event.noName'),
      }),
  },
  {
    event: 'checklistCopied',
    type: 'copyChecklist',
    group: 'checklists',
    when: ({ checklist, checklistSource }: Action) => Boolean(checklist?.name ?? checklistSource?.name),
    word: ({ checklist, checklistSource }, { say, who, on }) => {
      const name = bold(checklist?.name ?? '');
      const from = bold(checklistSource?.name ?? '');
      const source = checklistNoun(from, say);
      return name && name !== from
        ? say('event.checklistCopied', { who, source, name, on })
        : say('event.checklistCopiedSame', { who, source, on });
    },
  },
];
