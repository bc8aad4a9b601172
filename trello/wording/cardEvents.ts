import { cardLink, listName } from './pieces';
import type { Row } from './rows';

export const cardRows: Row[] = [
  {
    event: 'created',
    type: 'createCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { say, who, card, list }) =>
      list ? say('event.created', { who, card, list }) : say('event.createdSomewhere', { who, card }),
  },
  {
    event: 'emailed',
    type: 'emailCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (action, { say, who, card }) =>
      say('event.emailed', { who, card, list: listName(action.list, say) }),
  },
  {
    event: 'copied',
    type: 'copyCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (action, { say, who, card, cards }) => {
      const list = listName(action.list, say);
      // Each of many copies has a source of its own.
      if (cards !== undefined) return say('event.copiedMany', { who, card, list });
      return say('event.copied', { who, card, source: cardLink(action.cardSource, say), list });
    },
  },
  {
    event: 'converted',
    type: 'convertToCardFromCheckItem',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (action, { say, who, card }) =>
      say('event.converted', { who, card, list: listName(action.list, say) }),
  },
  {
    event: 'deleted',
    type: 'deleteCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (_, { say, who, card, list }) =>
      list ? say('event.deletedFrom', { who, card, list }) : say('event.deleted', { who, card }),
  },
  {
    event: 'movedHere',
    type: 'moveCardToBoard',
    group: 'moves',
    bulk: ({ otherBoard, list }) => `${otherBoard?.id ?? ''} ${list?.id ?? ''}`,
    word: (action, { say, who, card, otherBoard }) =>
      say('event.movedHere', { who, card, board: otherBoard, list: listName(action.list, say) }),
  },
  {
    event: 'movedAway',
    type: 'moveCardFromBoard',
    group: 'moves',
    bulk: ({ otherBoard }) => otherBoard?.id ?? '',
    word: (_, { say, who, card, otherBoard }) => say('event.movedAway', { who, card, board: otherBoard }),
  },
];
