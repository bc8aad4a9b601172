import { inOrder } from '../collections';
import { parseCover } from '../cover';
import { asObject, type Json } from '../json';
import type {
  Attachment,
  BoardBrief,
  CardDetails,
  CardOnBoard,
  CardWithChecklists,
  CheckItem,
  Checklist,
  FoundCard,
  FullCard,
  List,
  Member,
  SearchInput,
} from '../models';
import { asThing, asThings, requireObject } from '../shapes';
import { CARD_FIELDS, CARD_TEXTS } from './fields';
import { asMembers, MEMBER_FIELDS } from './members';
import type { Read } from './requests';

const FOUND_FIELDS = `${CARD_FIELDS},idBoard,closed`;
const BRIEF_FIELDS = 'name,shortLink,closed';

export const cardPath = (id: string): string => `/cards/${encodeURIComponent(id)}`;

export const cardDetails = (id: string): Read<CardDetails> => ({
  path: cardPath(id),
  query: { fields: `${FOUND_FIELDS},idLabels,subscribed`, members: 'true', member_fields: MEMBER_FIELDS },
  parse: (answer) => ({ ...parseCard(answer), members: membersOf(answer) }),
  boardOf,
});

export const fullCard = (id: string): Read<FullCard> => ({
  path: cardPath(id),
  query: {
    fields: `${FOUND_FIELDS},desc,start,badges,subscribed,cover`,
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
    const { attachments, checklists, start, badges, cover } = requireObject(answer);
    const { comments } = requireObject(badges);
    return {
      ...parseFound(answer),
      start: typeof start === 'string' ? start : null,
      members: membersOf(answer),
      checklists: asChecklists(checklists),
      attachments: asThings<Attachment>(attachments, ['id', 'name', 'url']),
      comments: typeof comments === 'number' ? comments : 0,
      cover: parseCover(cover),
    };
  },
  boardOf,
});

/** Of the latest 50 changes of a card itself. */
export const previousValue = (id: string, field: string): Read<unknown> => ({
  path: `${cardPath(id)}/actions`,
  query: { filter: 'updateCard' },
  parse: (answer) => {
    const changes = asThings<{ data: Json }>(answer, []).map(({ data }) => asObject(asObject(data)?.old));
    return changes.find((old) => old && field in old)?.[field];
  },
  isAlwaysAsked: true,
});

export const cardWithChecklists = (id: string): Read<CardWithChecklists> => ({
  path: cardPath(id),
  query: { fields: FOUND_FIELDS, checklists: 'all' },
  parse: (answer) => ({
    ...parseCard(answer),
    checklists: asChecklists(requireObject(answer).checklists),
  }),
  isAlwaysAsked: true,
});

const asChecklists = (answer: unknown): Checklist[] =>
  inOrder(asThings<Checklist>(answer, ['id', 'name'])).map((checklist) => ({
    ...checklist,
    checkItems: inOrder(asThings<CheckItem>(checklist.checkItems, ['id', 'name', 'state'])),
  }));

export const foundCards = (words: string, input: SearchInput): Read<FoundCard[]> => ({
  path: '/search',
  query: {
    query: words,
    modelTypes: 'cards',
    card_fields: FOUND_FIELDS,
    card_board: 'true',
    card_list: 'true',
    ...(input.boardIds && { idBoards: input.boardIds.join(',') }),
    ...(input.limit !== undefined && { cards_limit: String(input.limit) }),
    ...(input.partial && { partial: 'true' }),
  },
  parse: (answer) => {
    const { cards } = requireObject(answer);
    return asThings<CardOnBoard>(cards, CARD_TEXTS).map(parseFound);
  },
});

/** Cards on a closed board are not open, although Trello counts them as such. */
export const ownCards: Read<FoundCard[]> = {
  path: '/members/me/cards',
  query: {
    filter: 'visible',
    fields: FOUND_FIELDS,
    board: 'true',
    board_fields: BRIEF_FIELDS,
    list: 'true',
    list_fields: 'name,closed',
  },
  parse: (answer) =>
    asThings<CardOnBoard>(answer, CARD_TEXTS)
      .map(parseFound)
      .filter(({ board, list }) => !board.closed && !list.closed),
};

export const parseCard = (answer: unknown): CardOnBoard =>
  asThing<CardOnBoard>(answer, [...CARD_TEXTS, 'idBoard']);

const membersOf = (answer: unknown): Member[] => asMembers(requireObject(answer).members);

function parseFound(answer: unknown): FoundCard {
  const { board, list } = requireObject(answer);
  return {
    ...parseCard(answer),
    board: asThing<BoardBrief>(board, ['id', 'name']),
    list: asThing<List>(list, ['id', 'name']),
  };
}

const boardOf = ({ idBoard }: { idBoard: string }): string => idBoard;
