import type { CardRef } from '../Action';
import { bold, cardLink, listPhrase } from './pieces';
import type { Row } from './rows';

const isNamed = (card: CardRef | undefined): boolean =>
  card?.name !== undefined || card?.idShort !== undefined;

export const cardRows: Row[] = [
  {
    event: 'created',
    type: 'createCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list }, { t, who, card }) =>
      t('event.created', { who, card, inList: listPhrase('event.inList', list, t) }),
  },
  {
    event: 'emailed',
    type: 'emailCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list, sender }, { t, who, card }) => {
      const from = bold(sender ?? '');
      const words = { who, card, inList: listPhrase('event.inList', list, t) };
      return from ? t('event.emailedFrom', { ...words, from }) : t('event.emailed', words);
    },
  },
  {
    event: 'copied',
    type: 'copyCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list, cardSource }, { t, who, card, cards }) =>
      // Each of many copies has a source of its own.
      cards !== undefined || !isNamed(cardSource)
        ? t('event.copiedMany', { who, card, toList: listPhrase('event.toList', list, t) })
        : t('event.copied', {
            who,
            card,
            inList: listPhrase('event.inList', list, t),
            source: cardLink(cardSource, t),
          }),
  },
  {
    event: 'converted',
    type: 'convertToCardFromCheckItem',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: (action, { t, who, card, cards }) => {
      const item = bold(action.sourceItem?.name ?? '');
      const words = { who, card, inList: listPhrase('event.inList', action.list, t) };
      if (cards !== undefined) return t('event.convertedMany', words);
      // Trello gives the card the item's name: once is enough.
      const isReported = item && item !== bold(action.card?.name ?? '');
      return isReported ? t('event.convertedFrom', { ...words, item }) : t('event.converted', words);
    },
  },
  {
    event: 'deleted',
    type: 'deleteCard',
    group: 'cards',
    bulk: ({ list }) => list?.id ?? '',
    word: ({ list }, { t, who, card }) =>
      t('event.deleted', { who, card, fromList: listPhrase('event.fromList', list, t) }),
  },
  {
    event: 'movedHere',
    type: 'moveCardToBoard',
    group: 'moves',
    bulk: ({ otherBoard, list }) => `${otherBoard?.id ?? ''} ${list?.id ?? ''}`,
    word: ({ list }, { t, who, card, otherBoard }) =>
      t('event.movedHere', {
        who,
        card,
        board: otherBoard,
        intoList: listPhrase('event.intoList', list, t),
      }),
  },
  {
    event: 'movedAway',
    type: 'moveCardFromBoard',
    group: 'moves',
    bulk: ({ otherBoard }) => otherBoard?.id ?? '',
    word: (_, { t, who, card, otherBoard }) => t('event.movedAway', { who, card, board: otherBoard }),
  },
];
