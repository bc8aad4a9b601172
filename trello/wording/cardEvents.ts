import { cardLink, listName } from './pieces';
import type { Row } from './rows';

export const cardRows: Row[] = [
  {
    type: 'createCard',
    group: 'cards',
    word: (_, { say, who, card, list }) =>
      list ? say('event.created', { who, card, list }) : say('event.createdSomewhere', { who, card }),
  },
  {
    type: 'emailCard',
    group: 'cards',
    word: (action, { say, who, card }) =>
      say('event.emailed', { who, card, list: listName(action.list, say) }),
  },
  {
    type: 'copyCard',
    group: 'cards',
    word: (action, { say, who, card }) =>
      say('event.copied', {
        who,
        card,
        source: cardLink(action.cardSource, say),
        list: listName(action.list, say),
      }),
  },
  {
    type: 'convertToCardFromCheckItem',
    group: 'cards',
    word: (action, { say, who, card }) =>
      say('event.converted', { who, card, list: listName(action.list, say) }),
  },
  {
    type: 'deleteCard',
    group: 'cards',
    word: (_, { say, who, card, list }) =>
      list ? say('event.deletedFrom', { who, card, list }) : say('event.deleted', { who, card }),
  },
  {
    type: 'moveCardToBoard',
    group: 'moves',
    word: (action, { say, who, card, otherBoard }) =>
      say('event.movedHere', { who, card, board: otherBoard, list: listName(action.list, say) }),
  },
  {
    type: 'moveCardFromBoard',
    group: 'moves',
    word: (_, { say, who, card, otherBoard }) => say('event.movedAway', { who, card, board: otherBoard }),
  },
];
