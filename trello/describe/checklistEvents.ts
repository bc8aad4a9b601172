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
      pieces.t('event.checklistAdded', {
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
      pieces.t('event.checklistRemoved', {
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
    word: (action, { t, who, on }) =>
      t('event.checklistRenamed', {
        who,
        on,
        old: checklistNoun(oldName(action), t),
        name: bold(action.checklist?.name ?? '') || t('event.noName'),
      }),
  },
  {
    event: 'checklistCopied',
    type: 'copyChecklist',
    group: 'checklists',
    when: ({ checklist, checklistSource }: Action) => Boolean(checklist?.name ?? checklistSource?.name),
    word: ({ checklist, checklistSource }, { t, who, on }) => {
      const name = bold(checklist?.name ?? '');
      const from = bold(checklistSource?.name ?? '');
      const source = checklistNoun(from, t);
      return name && name !== from
        ? t('event.checklistCopied', { who, source, name, on })
        : t('event.checklistCopiedSame', { who, source, on });
    },
  },
];
