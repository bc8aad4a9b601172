import type { Board, Card, Json } from '../models';
import { matchesAll, parseQuery, sorted, type Term } from '../searchQuery';
import { boardView, listView, memberDefaults, memberView } from '../views/boardView';
import { attachmentView, cardView } from '../views/cardView';
import { pick } from '../views/pick';
import type { Ask, Route } from './Ask';
import { isOn } from './nested';

export const searchRoutes: Route[] = [{ method: 'GET', path: '/search', answer: search }];

const kinds = ['actions', 'boards', 'cards', 'members', 'organizations'];

function search(ask: Ask): Json {
  const terms = parseQuery(ask.title('query'));
  const types = ask.text('modelTypes') ?? 'all';
  const wanted = types === 'all' ? kinds : types.split(',');
  const partial = ask.flag('partial') ?? false;
  const words = terms.filter((term) => term.operator === '');
  const modifiers = terms.filter((term) => term.operator !== '');
  const options = {
    terms: words.map(({ value, negated }) => ({ text: value, ...(negated ? { negated } : {}) })),
    modifiers: modifiers.map(({ operator, value }) => ({ text: `${operator}:${value}` })),
    modelTypes: wanted,
    partial,
  };
  return {
    options,
    ...(wanted.includes('boards') ? { boards: foundBoards(ask, terms) } : {}),
    ...(wanted.includes('cards') ? { cards: foundCards(ask, terms) } : {}),
    ...(wanted.includes('members') ? { members: foundMembers(ask, words) } : {}),
    ...(wanted.includes('organizations') ? { organizations: [] } : {}),
  };
}

function foundCards(ask: Ask, terms: Term[]): Json[] {
  const { state } = ask.world;
  const scope = { state, me: ask.access.member, partial: ask.flag('partial') ?? false };
  const idBoards = ask.ids('idBoards') ?? ['mine'];
  const idCards = ask.ids('idCards');
  const cards = [...state.cards.values()].filter((card) => {
    const board = state.board(card.idBoard);
    return (
      isSearched(ask, board, idBoards) &&
      (!idCards || idCards.includes(card.id)) &&
      matchesAll(scope, card, terms)
    );
  });
  const limit = limitOf(ask, 'cards_limit');
  const page = ask.number('cards_page', 0);
  return sorted(cards, terms)
    .slice(page * limit, (page + 1) * limit)
    .map((card) => cardFound(ask, card));
}

function cardFound(ask: Ask, card: Card): Json {
  const { state } = ask.world;
  const json = pick(cardView(state, card), ask.text('card_fields'));
  if (isOn(ask, 'card_board')) {
    json.board = pick(
      boardView(state, state.board(card.idBoard)),
      'name,closed,idOrganization,pinned,shortLink,url',
    );
  }
  if (isOn(ask, 'card_list')) json.list = listView(state.list(card.idList));
  if (isOn(ask, 'card_members')) {
    json.members = card.idMembers.map((id) =>
      pick(memberView(state, state.member(id)), undefined, memberDefaults),
    );
  }
  if (isOn(ask, 'card_attachments')) json.attachments = state.attachmentsOf(card).map(attachmentView);
  return json;
}

function foundBoards(ask: Ask, terms: Term[]): Json[] {
  const { state } = ask.world;
  const words = terms.filter((term) => term.operator === '').map((term) => term.value.toLowerCase());
  const boards = [...state.boards.values()].filter(
    (board) =>
      isSearched(ask, board, ['mine']) && words.every((word) => board.name.toLowerCase().includes(word)),
  );
  const shown = words.length === 0 ? [] : boards.slice(0, limitOf(ask, 'boards_limit'));
  return shown.map((board) => pick(boardView(state, board), ask.text('board_fields'), 'name,idOrganization'));
}

function foundMembers(ask: Ask, words: Term[]): Json[] {
  const { state } = ask.world;
  const text = words.map((term) => term.value.toLowerCase()).join(' ');
  if (text === '') return [];
  const members = [...state.members.values()].filter((each) =>
    `${each.username} ${each.fullName}`.toLowerCase().includes(text),
  );
  const shown = members.slice(0, limitOf(ask, 'members_limit'));
  return shown.map((each) => pick(memberView(state, each), ask.text('member_fields'), memberDefaults));
}

/** `mine`: the member's boards; a list of ids: those that the member may see. */
function isSearched(ask: Ask, board: Board, idBoards: string[]): boolean {
  if (!ask.access.sees(board)) return false;
  if (!idBoards.includes('mine')) return idBoards.includes(board.id);
  return board.memberships.some((each) => each.idMember === ask.access.member.id);
}

function limitOf(ask: Ask, name: string): number {
  return Math.min(ask.number(name, 10), 1000);
}
