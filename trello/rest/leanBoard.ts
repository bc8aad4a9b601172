import {
  type Board,
  cardsRead,
  type CountedBoard,
  type Label,
  type LeanBoard,
  type LeanCard,
  type List,
  MAX_PER_ANSWER,
} from '../models';
import { requireObject, asThing, asThings } from '../shapes';
import { BOARD_TEXTS, CARD_TEXTS } from './fields';
import { asMembers, MEMBER_FIELDS } from './members';
import type { Read } from './requests';

const LISTS = { fields: 'name,shortLink,closed', lists: 'open', list_fields: 'name,pos', cards: 'visible' };

export const leanBoard = (id: string): Read<LeanBoard> => ({
  path: `/boards/${encodeURIComponent(id)}`,
  query: {
    ...LISTS,
    card_fields: 'name,idShort,shortLink,due,dueComplete,idLabels,idMembers,idList,pos',
    labels: 'all',
    label_fields: 'name,color',
    labels_limit: String(MAX_PER_ANSWER),
    members: 'all',
    member_fields: MEMBER_FIELDS,
  },
  parse: (answer) => {
    const { lists, cards: found, labels, members } = requireObject(answer);
    const cards = asThings<LeanCard>(found, CARD_TEXTS);
    return {
      ...asThing<Board>(answer, BOARD_TEXTS),
      lists: asThings<List>(lists, ['id', 'name']),
      labels: asThings<Label>(labels, ['id', 'name']),
      members: asMembers(members),
      cards,
      ...cardsRead(cards),
    };
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
