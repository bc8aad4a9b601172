import type { Action } from '../Action';
import { about, changed, type Row, settleField } from './rows';

const topicOfDue = about('due date of', ({ card }) => card);
const topicOfStart = about('start of', ({ card }) => card);
const topicOfDone = about('done', ({ card }) => card);

const settleDue = settleField('due', ({ card }) => card?.due);
const settleStart = settleField('start', ({ card }) => card?.start);

/** @returns whether the due date is new, moved or removed, as far as the action says */
function dueChange(action: Action): 'set' | 'moved' | 'removed' | undefined {
  if (!changed(action, 'due') || action.card?.due === undefined) return undefined;
  if (action.card.due === null) return 'removed';
  return typeof action.old.due === 'string' ? 'moved' : 'set';
}

export const dateRows: Row[] = [
  {
    event: 'due',
    type: 'updateCard',
    group: 'dates',
    when: (action) => dueChange(action) === 'set',
    topic: topicOfDue,
    settle: settleDue,
    bulk: ({ card }) => card?.due ?? '',
    word: (action, { t, who, card, date }) =>
      t('event.due', { who, card, date: date(action.card?.due ?? '') }),
  },
  {
    event: 'dueMoved',
    type: 'updateCard',
    group: 'dates',
    when: (action) => dueChange(action) === 'moved',
    topic: topicOfDue,
    settle: settleDue,
    bulk: ({ card, old }) => `${String(old.due)} ${card?.due ?? ''}`,
    word: (action, { t, who, card, isIt, date }) => {
      const dates = { old: date(String(action.old.due)), date: date(action.card?.due ?? '') };
      return isIt ? t('event.dueMovedIt', { who, ...dates }) : t('event.dueMoved', { who, card, ...dates });
    },
  },
  {
    event: 'dueRemoved',
    type: 'updateCard',
    group: 'dates',
    when: (action) => dueChange(action) === 'removed',
    topic: topicOfDue,
    settle: settleDue,
    bulk: () => '',
    word: (_, { t, who, card, isIt }) =>
      isIt ? t('event.dueRemovedIt', { who }) : t('event.dueRemoved', { who, card }),
  },
  {
    event: 'start',
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'start') && typeof action.card?.start === 'string',
    topic: topicOfStart,
    settle: settleStart,
    bulk: ({ card }) => card?.start ?? '',
    word: (action, { t, who, card, isIt, date }) => {
      const start = date(action.card?.start ?? '');
      return isIt ? t('event.startIt', { who, date: start }) : t('event.start', { who, card, date: start });
    },
  },
  {
    event: 'startRemoved',
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'start') && action.card?.start === null,
    topic: topicOfStart,
    settle: settleStart,
    bulk: () => '',
    word: (_, { t, who, card, isIt }) =>
      isIt ? t('event.startRemovedIt', { who }) : t('event.startRemoved', { who, card }),
  },
  {
    event: 'dueDone',
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'dueComplete') && action.card?.dueComplete === true,
    topic: topicOfDone,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.dueDone', { who, card }),
  },
  {
    event: 'dueUndone',
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'dueComplete') && action.card?.dueComplete === false,
    topic: topicOfDone,
    bulk: () => '',
    word: (_, { t, who, card }) => t('event.dueUndone', { who, card }),
  },
];
