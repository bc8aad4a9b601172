import type { Action } from '../Action';
import { bold, listName } from './pieces';
import type { Row } from './rows';

const changed = (action: Action, field: string): boolean => field in action.old;

/**
 * One Trello type, many events: only `data.old` says which. Fields nobody wants to hear of (position, the labels
 * that addLabelToCard already told, cover, reminder) have no row.
 */
export const updateCardRows: Row[] = [
  {
    type: 'updateCard',
    group: 'moves',
    when: (action) => changed(action, 'idList'),
    word: (action, { say, who, card }) =>
      say('event.moved', {
        who,
        card,
        from: listName(action.listBefore, say),
        to: listName(action.listAfter, say),
      }),
  },
  {
    type: 'updateCard',
    group: 'archive',
    when: (action) => changed(action, 'closed'),
    word: (action, { say, who, card }) => {
      if (action.card?.closed === undefined) return undefined;
      return action.card.closed ? say('event.archived', { who, card }) : say('event.restored', { who, card });
    },
  },
  {
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'name'),
    word: ({ old }, { say, who, card }) =>
      say('event.renamed', {
        who,
        card,
        old: (typeof old.name === 'string' && bold(old.name)) || say('event.aCard'),
      }),
  },
  {
    type: 'updateCard',
    group: 'changes',
    when: (action) => changed(action, 'desc'),
    word: (action, { say, who, card }) =>
      action.card?.desc === ''
        ? say('event.undescribed', { who, card })
        : say('event.described', { who, card }),
  },
  {
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'due'),
    word: ({ card: changedCard, old }, { say, who, card, date }) => {
      if (changedCard?.due === undefined) return undefined;
      if (changedCard.due === null) return say('event.dueRemoved', { who, card });
      if (typeof old.due !== 'string' || Number.isNaN(Date.parse(old.due))) {
        return say('event.due', { who, card, date: date(changedCard.due) });
      }
      return say('event.dueMoved', { who, card, old: date(old.due), date: date(changedCard.due) });
    },
  },
  {
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'start'),
    word: ({ card: changedCard }, { say, who, card, date }) => {
      if (changedCard?.start === undefined) return undefined;
      return changedCard.start === null
        ? say('event.startRemoved', { who, card })
        : say('event.start', { who, card, date: date(changedCard.start) });
    },
  },
  {
    type: 'updateCard',
    group: 'dates',
    when: (action) => changed(action, 'dueComplete'),
    word: (action, { say, who, card }) => {
      if (action.card?.dueComplete === undefined) return undefined;
      return action.card.dueComplete
        ? say('event.dueDone', { who, card })
        : say('event.dueUndone', { who, card });
    },
  },
];
