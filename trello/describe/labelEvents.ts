import type { Action } from '../Action';
import { colourName, labelNoun, labelNouns } from './nouns';
import { bold } from './pieces';
import { about, changed, type Row, settleField } from './rows';

const onCard = about('label on', ({ label }) => label);
const onBoard = about('label', ({ label }) => label);

/** The previous name in `old.name`, where `true` stands for no name. */
const nameOf = ({ label }: Action): string | boolean | undefined => label?.name ?? label?.isNameless;

export const labelRows: Row[] = [
  {
    event: 'labelAdded',
    type: 'addLabelToCard',
    group: 'labels',
    topic: onCard,
    together: () => '',
    bulk: ({ label }) => label?.id ?? '',
    word: (_, pieces) =>
      pieces.t('event.labelAdded', { who: pieces.who, card: pieces.card, label: labelNouns(pieces) }),
  },
  {
    event: 'labelRemoved',
    type: 'removeLabelFromCard',
    group: 'labels',
    topic: onCard,
    together: () => '',
    bulk: ({ label }) => label?.id ?? '',
    word: (_, pieces) =>
      pieces.t('event.labelRemoved', { who: pieces.who, card: pieces.card, label: labelNouns(pieces) }),
  },
  {
    event: 'labelCreated',
    subject: ['label'],
    type: 'createLabel',
    group: 'labels',
    topic: onBoard,
    together: () => '',
    word: (_, pieces) =>
      pieces.t('event.labelCreated', { who: pieces.who, board: pieces.board, label: labelNouns(pieces) }),
  },
  {
    event: 'labelDeleted',
    subject: ['label'],
    type: 'deleteLabel',
    group: 'labels',
    topic: onBoard,
    together: () => '',
    word: (_, pieces) =>
      pieces.t('event.labelDeleted', { who: pieces.who, board: pieces.board, label: labelNouns(pieces) }),
  },
  {
    event: 'labelRenamed',
    subject: ['label'],
    type: 'updateLabel',
    group: 'labels',
    when: (action) => changed(action, 'name') && nameOf(action) !== undefined,
    topic: about('name of label', ({ label }) => label),
    settle: settleField('name', nameOf),
    word: ({ label, old }, { t, who }) => {
      const before = typeof old.name === 'string' ? old.name : undefined;
      const from = labelNoun({ ...label, name: before, isNameless: before === undefined }, t);
      return label?.name
        ? t('event.labelRenamed', { who, old: from, name: bold(label.name) || t('event.noName') })
        : t('event.labelUnnamed', { who, old: from });
    },
  },
  {
    event: 'labelRecoloured',
    subject: ['label'],
    type: 'updateLabel',
    group: 'labels',
    when: (action) => changed(action, 'color'),
    topic: about('colour of label', ({ label }) => label),
    settle: settleField('color', ({ label }) => label?.color),
    word: ({ label, old }, { t, who }) => {
      const colour = colourName(label?.color, t);
      const before = typeof old.color === 'string' ? old.color : undefined;
      const noun = labelNoun({ ...label, color: before }, t);
      if (colour) return t('event.labelRecoloured', { who, label: noun, colour });
      return t(label?.color === null ? 'event.labelUncoloured' : 'event.labelRecolouredSomehow', {
        who,
        label: noun,
      });
    },
  },
];
