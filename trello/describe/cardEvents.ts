import type { CardRef } from '../Action';
import { bold, cardLink, place } from './pieces';
import type { Row } from './rows';

const isNamed = (card: CardRef | undefined): boolean =>
  card?.name !== undefined || card?.idShort !== undefined;

export const cardRows: Row[] = [
  {
    event: 'created',
    type: 'createCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list }, { say, who, card }) =>
      say('event.created', { who, card, inList: place('event.inList', list, say) }),
  },
  {
    event: 'emailed',
    type: 'emailCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list, sender }, { say, who, card }) => {
      const from = bold(sender ?? '');
      const words = { who, card, inList: place('event.inList', list, say) };
      return from ? say('event.emailedFrom', { ...words, from }) : say('event.emailed', words);
    },
  },
  {
    event: 'copied',
    type: 'copyCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list, cardSource }, { say, who, card, cards }) =>
      // Each of many copies has a source of its own.
      cards !== undefined || !isNamed(cardSource)
        ? say('event.copiedMany', { who, card, toList: place('event.toList', list, say) })
        : say('event.copied', {
            who,
            card,
            inList: place('event.inList', list, say),
            source: cardLink(cardSource, say),
          }),
  },
  {
    event: 'converted',
    type: 'convertToCardFromCheckItem',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (action, { say, who, card, cards }) => {
      const item = bold(action.sourceItem?.name ?? '');
      const words = { who, card, inList: place('event.inList', action.list, say) };
      if (cards !== undefined) return say('event.convertedMany', words);
      // Trello calls the card like the item: once is enough.
      const isNews = item && item !== bold(action.card?.name ?? '');
      return isNews ? say('event.convertedFrom', { ...words, item }) : say('event.converted', words);
    },
  },
  {
    event: 'deleted',
    type: 'deleteCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list }, { say, who, card }) =>
      say('event.deleted', { who, card, fromList: place('event.fromList', list, say) }),
  },
  {
    event: 'movedHere',
    type: 'moveCardToBoard',
    group: 'moves',
    bulk: ({ otherBoard, list }) => `${otherBoard?.id ?? ''} ${list?.id ?? ''}`,
    word: ({ list }, { say, who, card, otherBoard }) =>
      say('event.movedHere', {
        who,
        card,
        board: otherBoard,
        intoList: place('event.intoList', list, say),
      }),
  },
  {
    event: 'movedAway',
    type: 'moveCardFromBoard',
    group: 'moves',
    bulk: ({ otherBoard }) => otherBoard?.id ?? '',
    word: (_, { say, who, card, otherBoard }) => say('event.movedAway', { who, card, board: otherBoard }),
  },
];
