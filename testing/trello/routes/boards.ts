import type { Board, Json, MemberType, PermissionLevel } from '../models';
import * as change from '../mutations/boards';
import * as lists from '../mutations/lists';
import { boardDefaults, boardView, labelView, listView, memberView } from '../views/boardView';
import { pick } from '../views/pick';
import { actionsOf } from './actions';
import { type Ask, defined, type Route } from './Ask';
import { boardMembers, boardParts, cardsWith, filterCards, filterOpen, listsWith } from './nested';
import { MAX_PER_ANSWER } from './paging';

export const boardRoutes: Route[] = [
  { method: 'GET', path: '/boards/:id', answer: getBoard },
  { method: 'POST', path: '/boards', answer: createBoard },
  { method: 'PUT', path: '/boards/:id', answer: updateBoard },
  { method: 'GET', path: '/boards/:id/lists', answer: (ask) => getLists(ask, ask.text('filter') ?? 'open') },
  { method: 'GET', path: '/boards/:id/lists/:filter', answer: (ask) => getLists(ask, ask.path('filter')) },
  { method: 'POST', path: '/boards/:id/lists', answer: createList },
  {
    method: 'GET',
    path: '/boards/:id/cards',
    answer: (ask) => getCards(ask, ask.text('filter') ?? 'visible'),
  },
  { method: 'GET', path: '/boards/:id/cards/:filter', answer: (ask) => getCards(ask, ask.path('filter')) },
  { method: 'GET', path: '/boards/:id/labels', answer: getLabels },
  { method: 'POST', path: '/boards/:id/labels', answer: createLabel },
  { method: 'GET', path: '/boards/:id/members', answer: getMembers },
  { method: 'PUT', path: '/boards/:id/members/:idMember', answer: putMember },
  { method: 'DELETE', path: '/boards/:id/members/:idMember', answer: removeMember },
  { method: 'GET', path: '/boards/:id/memberships', answer: getMemberships },
  { method: 'GET', path: '/boards/:id/actions', answer: getActions },
];

function getBoard(ask: Ask): Json {
  const board = ask.access.readsBoard(ask.path('id'));
  const json = pick(boardView(ask.world.state, board), ask.text('fields'), boardDefaults);
  return { ...json, ...boardParts(ask, board) };
}

function createBoard(ask: Ask): Json {
  const { actor } = ask.access;
  const level = ask.text('prefs_permissionLevel') as PermissionLevel | undefined;
  const board = change.createBoard(ask.world, actor, {
    name: ask.title('name'),
    desc: ask.prose('desc') ?? '',
    permissionLevel: level ?? 'private',
  });
  if (ask.flag('defaultLists') ?? true) {
    for (const name of ['To Do', 'Doing', 'Done']) lists.createList(ask.world, actor, { board, name });
  }
  if (ask.flag('defaultLabels') ?? true) {
    for (const color of ['green', 'yellow', 'orange', 'red', 'purple', 'blue']) {
      lists.createLabel(ask.world, actor, { board, color });
    }
  }
  return shown(ask, board);
}

function updateBoard(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.path('id'));
  const { actor } = ask.access;
  const changes = defined<change.BoardChange>({
    name: ask.has('name') ? ask.title('name') : undefined,
    desc: ask.prose('desc'),
    closed: ask.flag('closed'),
    background: ask.text('prefs/background'),
  });
  return shown(ask, change.changeBoard(ask.world, actor, board, changes));
}

function shown(ask: Ask, board: Board): Json {
  return pick(boardView(ask.world.state, board), undefined, boardDefaults);
}

function getLists(ask: Ask, filter: string): Json[] {
  const board = ask.access.readsBoard(ask.path('id'));
  return listsWith(ask, filterOpen(ask.world.state.listsOf(board), filter));
}

function createList(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.path('id'));
  const input = { board, name: ask.title('name'), pos: ask.position('pos') ?? 'top' };
  return listView(lists.createList(ask.world, ask.access.actor, input));
}

function getCards(ask: Ask, filter: string): Json[] {
  const board = ask.access.readsBoard(ask.path('id'));
  return cardsWith(ask, filterCards(ask, ask.world.state.cardsOnBoard(board), filter));
}

function getLabels(ask: Ask): Json[] {
  const { state } = ask.world;
  const labels = state.labelsOf(ask.access.readsBoard(ask.path('id')));
  const limit = Math.min(ask.number('limit', 50), MAX_PER_ANSWER);
  return labels.slice(0, limit).map((label) => pick(labelView(state, label), ask.text('fields')));
}

function createLabel(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.path('id'));
  const input = { board, name: ask.prose('name') ?? '', color: ask.text('color') ?? null };
  return labelView(ask.world.state, lists.createLabel(ask.world, ask.access.actor, input));
}

function getMembers(ask: Ask): Json[] {
  const board = ask.access.readsBoard(ask.path('id'));
  const members = boardMembers(ask, board, ask.text('filter') ?? 'all');
  const { state } = ask.world;
  return members.map((each) => pick(memberView(state, each), ask.text('fields'), 'fullName,username'));
}

function putMember(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.path('id'));
  const type = ask.title('type') as MemberType;
  change.addBoardMember(ask.world, ask.access.actor, board, { member: ask.path('idMember'), type });
  return roster(ask, board);
}

function removeMember(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.path('id'));
  change.removeBoardMember(ask.world, ask.access.actor, board, ask.path('idMember'));
  return roster(ask, board);
}

function roster(ask: Ask, board: Board): Json {
  const { state } = ask.world;
  const members = boardMembers(ask, board, 'all');
  return {
    id: board.id,
    members: members.map((each) =>
      pick(memberView(state, each), undefined, 'avatarHash,fullName,initials,username'),
    ),
    memberships: boardView(state, board).memberships as Json[],
  };
}

function getMemberships(ask: Ask): Json[] {
  const board = ask.access.readsBoard(ask.path('id'));
  return boardView(ask.world.state, board).memberships as Json[];
}

function getActions(ask: Ask): Json[] {
  const board = ask.access.readsBoard(ask.path('id'));
  return actionsOf(ask, (action) => action.data.board?.id === board.id, 'all');
}
