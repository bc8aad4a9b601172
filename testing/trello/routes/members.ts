import { refuse } from '../errors';
import type { Board, Json, Member } from '../models';
import { boardView, listView, memberView } from '../views/boardView';
import { cardView } from '../views/cardView';
import { pick } from '../views/pick';
import type { Ask, Route } from './Ask';
import { cardsWith, filterCards, filterOpen, isOn } from './nested';
import { capped } from './paging';

export const memberRoutes: Route[] = [
  { method: 'GET', path: '/members/:id', answer: getMember },
  { method: 'GET', path: '/members/:id/boards', answer: getBoards },
  { method: 'GET', path: '/members/:id/cards', answer: getCards },
];

/** `me` is the caller. */
function memberOf(ask: Ask): Member {
  return ask.path('id') === 'me' ? ask.access.member : ask.world.state.member(ask.path('id'));
}

function getMember(ask: Ask): Json {
  const { state } = ask.world;
  const member = memberOf(ask);
  const own = member.id === ask.access.member.id;
  const json = pick(memberView(state, member, own), ask.text('fields'));
  if (isOn(ask, 'boards')) {
    const boards = filterBoards(ask, member, ask.text('boards') ?? 'none');
    json.boards = boards.map((board) => ({
      ...pick(boardView(state, board), ask.text('board_fields')),
      ...nestedLists(ask, board, 'board_lists'),
    }));
  }
  if (isOn(ask, 'cards')) {
    const cards = filterCards(ask, assignedTo(ask, member), ask.text('cards') ?? 'none');
    json.cards = capped(cards).map((card) => pick(cardView(state, card), ask.text('card_fields')));
  }
  return json;
}

function getBoards(ask: Ask): Json[] {
  const { state } = ask.world;
  const boards = filterBoards(ask, memberOf(ask), ask.text('filter') ?? 'all');
  return boards.map((board) => ({
    ...pick(boardView(state, board), ask.text('fields')),
    ...nestedLists(ask, board, 'lists'),
  }));
}

/** @param parameter that selects the lists */
function nestedLists(ask: Ask, board: Board, parameter: string): Json {
  if (!isOn(ask, parameter)) return {};
  const lists = filterOpen(ask.world.state.listsOf(board), ask.text(parameter) ?? 'none');
  return { lists: lists.map(listView) };
}

function getCards(ask: Ask): Json[] {
  return cardsWith(ask, filterCards(ask, assignedTo(ask, memberOf(ask)), ask.text('filter') ?? 'visible'));
}

/** Cards of closed boards count as open here, as at Trello. */
function assignedTo(ask: Ask, member: Member) {
  const { state } = ask.world;
  const cards = [...state.cards.values()].filter((card) => card.idMembers.includes(member.id));
  return cards.filter((card) => ask.access.sees(state.board(card.idBoard)));
}

function filterBoards(ask: Ask, member: Member, filter: string): Board[] {
  const all = [...ask.world.state.boards.values()];
  const own = all.filter((board) => board.memberships.some((each) => each.idMember === member.id));
  const visible = own.filter((board) => ask.access.sees(board));
  const wanted = new Set(filter.split(','));
  const matches = (board: Board): boolean =>
    wanted.has('all') ||
    wanted.has('members') ||
    wanted.has(board.closed ? 'closed' : 'open') ||
    (wanted.has('public') && board.permissionLevel === 'public') ||
    (wanted.has('organization') && board.permissionLevel === 'org');
  for (const each of wanted) if (!boardFilters.has(each)) throw refuse.invalidValue('filter');
  return visible.filter(matches);
}

const boardFilters = new Set([
  'all',
  'closed',
  'members',
  'none',
  'open',
  'organization',
  'public',
  'starred',
]);
