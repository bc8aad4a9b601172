import {
  type Board,
  type BoardOverview,
  type BoardParts,
  type Card,
  cardsRead,
  type FullBoard,
  MAX_PER_ANSWER,
} from '../models';
import { asThing, asThings, requireObject } from '../shapes';
import { asBoardParts, BOARD_FIELDS, BOARD_TEXTS, CARD_FIELDS, CARD_TEXTS, PARTS_QUERY } from './fields';
import type { Read } from './requests';

export const ownBoards: Read<Board[]> = {
  path: '/members/me/boards',
  query: { filter: 'open', fields: BOARD_FIELDS },
  parse: (answer) => asThings<Board>(answer, BOARD_TEXTS),
};

export const oneBoard = (id: string): Read<Board> => ({
  path: pathOf(id),
  query: { fields: BOARD_FIELDS },
  parse: parseBoard,
  boardOf,
});

export const fullBoard = (id: string, cards: 'visible' | 'closed'): Read<FullBoard> => ({
  path: pathOf(id),
  query: {
    fields: BOARD_FIELDS,
    lists: 'open',
    cards,
    card_fields: CARD_FIELDS,
    ...PARTS_QUERY,
  },
  parse: (answer, readAt) => {
    const cards = asThings<Card>(requireObject(answer).cards, CARD_TEXTS);
    return { ...asBoardParts(answer), cards, ...cardsRead(cards), readAt };
  },
  boardOf,
});

export const boardParts = (id: string): Read<BoardParts> => ({
  path: pathOf(id),
  query: {
    fields: BOARD_FIELDS,
    lists: 'open',
    ...PARTS_QUERY,
  },
  parse: asBoardParts,
  boardOf,
});

export const boardOverview = (id: string): Read<BoardOverview> => ({
  path: pathOf(id),
  query: {
    fields: BOARD_FIELDS,
    lists: 'open',
    list_fields: 'name',
    cards: 'visible',
    card_fields: 'idList',
  },
  parse: (answer) => {
    const { lists, cards: found } = requireObject(answer);
    const cards = asThings<{ id: string }>(found, ['id']);
    return {
      ...parseBoard(answer),
      lists: asThings<{ id: string }>(lists, ['id']),
      cards,
      ...cardsRead(cards),
    };
  },
  boardOf,
});

/** The newest cards of a board or a list, or the newest before a card. */
export const cardsPage = (
  path: string,
  { boardId, filter, before }: { boardId: string; filter: 'visible' | 'closed' | 'open'; before?: string },
): Read<Card[]> => ({
  path: `${path}/cards`,
  query: {
    filter,
    fields: CARD_FIELDS,
    limit: String(MAX_PER_ANSWER),
    ...(before && { before }),
  },
  parse: (answer) => asThings<Card>(answer, CARD_TEXTS),
  boardOf: () => boardId,
});

const pathOf = (id: string): string => `/boards/${encodeURIComponent(id)}`;
const parseBoard = (answer: unknown): Board => asThing<Board>(answer, BOARD_TEXTS);
const boardOf = ({ id }: Board): string => id;
