import {
  type Board,
  cardsRead,
  type CountedBoard,
  type LeanBoard,
  type LeanCard,
  type List,
} from '../models';
import { asThing, asThings, requireObject } from '../shapes';
import { asBoardParts, BOARD_TEXTS, CARD_TEXTS, PARTS_QUERY } from './fields';
import type { Read } from './requests';

const LISTS = { fields: 'name,shortLink,closed', lists: 'open', list_fields: 'name,pos', cards: 'visible' };

export const leanBoard = (id: string): Read<LeanBoard> => ({
  path: `/boards/${encodeURIComponent(id)}`,
  query: {
    ...LISTS,
    card_fields: 'name,idShort,shortLink,due,dueComplete,idLabels,idMembers,idList,pos',
    ...PARTS_QUERY,
  },
  parse: (answer) => {
    const cards = asThings<LeanCard>(requireObject(answer).cards, CARD_TEXTS);
    return { ...asBoardParts(answer), cards, ...cardsRead(cards) };
  },
});

export const countedBoard = (id: string): Read<CountedBoard> => ({
  path: `/boards/${encodeURIComponent(id)}`,
  query: { ...LISTS, card_fields: 'idList' },
  parse: (answer) => {
    const { lists, cards: found } = requireObject(answer);
    const cards = asThings<{ idList: string }>(found, ['idList']);
    return {
      ...asThing<Board>(answer, BOARD_TEXTS),
      lists: asThings<List>(lists, ['id', 'name']),
      cards,
      ...cardsRead(cards),
    };
  },
});
