import type {
  Attachment,
  BoardBrief,
  CardDetails,
  CardOnBoard,
  CheckItem,
  Checklist,
  FoundCard,
  FullCard,
  List,
  Member,
  SearchWish,
} from '../models';
import { asObject, asThing, asThings } from '../shapes';
import { CARD_FIELDS, CARD_TEXTS } from './fields';
import { asMembers, MEMBER_FIELDS } from './members';
import type { Read } from './Rest';

const FOUND_FIELDS = `${CARD_FIELDS},idBoard,closed`;
const BRIEF_FIELDS = 'name,shortLink,closed';

export const cardPath = (id: string): string => `/cards/${encodeURIComponent(id)}`;

export const cardDetails = (id: string): Read<CardDetails> => ({
  path: cardPath(id),
  query: { fields: `${FOUND_FIELDS},idLabels`, members: 'true', member_fields: MEMBER_FIELDS },
  parse: (answer) => ({ ...parseCard(answer), members: membersOf(answer) }),
  boardOf,
});

export const fullCard = (id: string): Read<FullCard> => ({
  path: cardPath(id),
  query: {
    fields: `${FOUND_FIELDS},desc,start,badges`,
    members: 'true',
    member_fields: MEMBER_FIELDS,
    checklists: 'all',
    attachments: 'true',
    attachment_fields: 'name,url',
    board: 'true',
    board_fields: `${BRIEF_FIELDS},prefs`,
    list: 'true',
    list_fields: 'name',
  },
  parse: (answer) => {
    const { attachments, checklists, start, badges } = asObject(answer);
    const { comments } = asObject(badges);
    return {
      ...parseFound(answer),
      start: typeof start === 'string' ? start : null,
      members: membersOf(answer),
      checklists: asThings<Checklist>(checklists, ['id', 'name']).map((checklist) => ({
        ...checklist,
        checkItems: asThings<CheckItem>(checklist.checkItems, ['id', 'name', 'state']),
      })),
      attachments: asThings<Attachment>(attachments, ['id', 'name', 'url']),
      comments: typeof comments === 'number' ? comments : 0,
    };
  },
  boardOf,
});

export const foundCards = (words: string, wish: SearchWish): Read<FoundCard[]> => ({
  path: '/search',
  query: {
    query: words,
    modelTypes: 'cards',
    card_fields: FOUND_FIELDS,
    card_board: 'true',
    card_list: 'true',
    ...(wish.boardIds && { idBoards: wish.boardIds.join(',') }),
    ...(wish.limit !== undefined && { cards_limit: String(wish.limit) }),
    ...(wish.partial && { partial: 'true' }),
  },
  parse: (answer) => {
    const { cards } = asObject(answer);
    return asThings<CardOnBoard>(cards, CARD_TEXTS).map(parseFound);
  },
});

/**
 * With the open lists of all open boards: what stands elsewhere is not open, though Trello counts cards of closed
 * boards as open.
 */
export const ownCards: Read<FoundCard[]> = {
  path: '/members/me',
  query: {
    fields: 'username',
    cards: 'visible',
    card_fields: FOUND_FIELDS,
    boards: 'open',
    board_fields: BRIEF_FIELDS,
    board_lists: 'open',
  },
  parse: (answer) => {
    const { boards, cards } = asObject(answer);
    const byId = new Map(
      asThings<BoardBrief & { lists: unknown }>(boards, ['id', 'name']).map(({ lists, ...board }) => [
        board.id,
        { board, lists: asThings<List>(lists, ['id', 'name']) },
      ]),
    );
    return asThings<CardOnBoard>(cards, [...CARD_TEXTS, 'idBoard']).flatMap((card) => {
      const { board, lists = [] } = byId.get(card.idBoard) ?? {};
      const list = lists.find(({ id }) => id === card.idList);
      return board && list ? [{ ...card, board, list }] : [];
    });
  },
};

export const parseCard = (answer: unknown): CardOnBoard =>
  asThing<CardOnBoard>(answer, [...CARD_TEXTS, 'idBoard']);

const membersOf = (answer: unknown): Member[] => asMembers(asObject(answer).members);

function parseFound(answer: unknown): FoundCard {
  const { board, list } = asObject(answer);
  return {
    ...parseCard(answer),
    board: asThing<BoardBrief>(board, ['id', 'name']),
    list: asThing<List>(list, ['id', 'name']),
  };
}

const boardOf = ({ idBoard }: { idBoard: string }): string => idBoard;
