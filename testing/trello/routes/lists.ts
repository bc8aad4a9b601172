import type { Json } from '../models';
import * as change from '../mutations/lists';
import { boardView, labelView, listDefaults, listView } from '../views/boardView';
import { pick } from '../views/pick';
import { type Ask, defined, type Route } from './Ask';
import { cardsWith, filterCards } from './nested';

export const listRoutes: Route[] = [
  { method: 'POST', path: '/lists', answer: createList },
  { method: 'GET', path: '/lists/:id', answer: getList },
  { method: 'PUT', path: '/lists/:id', answer: updateList },
  { method: 'PUT', path: '/lists/:id/closed', answer: closeList },
  { method: 'GET', path: '/lists/:id/cards', answer: getCards },
  { method: 'GET', path: '/lists/:id/board', answer: getBoard },
  { method: 'POST', path: '/labels', answer: createLabel },
  { method: 'GET', path: '/labels/:id', answer: getLabel },
  { method: 'PUT', path: '/labels/:id', answer: updateLabel },
  { method: 'DELETE', path: '/labels/:id', answer: deleteLabel },
];

function createList(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.title('idBoard'));
  const input = { board, name: ask.title('name'), pos: ask.position('pos') ?? 'top' };
  return listView(change.createList(ask.world, ask.access.actor, input));
}

function getList(ask: Ask): Json {
  return pick(listView(ask.access.readsList(ask.path('id'))), ask.text('fields'), listDefaults);
}

function updateList(ask: Ask): Json {
  const list = ask.access.writesList(ask.path('id'));
  const changes = defined<change.ListChange>({
    name: ask.has('name') ? ask.title('name') : undefined,
    closed: ask.flag('closed'),
    pos: ask.position('pos'),
    idBoard: ask.has('idBoard') ? ask.access.writesBoard(ask.title('idBoard')).id : undefined,
  });
  return listView(change.changeList(ask.world, ask.access.actor, list, changes));
}

function closeList(ask: Ask): Json {
  const list = ask.access.writesList(ask.path('id'));
  return listView(
    change.changeList(ask.world, ask.access.actor, list, { closed: ask.flag('value') ?? false }),
  );
}

function getCards(ask: Ask): Json[] {
  const list = ask.access.readsList(ask.path('id'));
  return cardsWith(ask, filterCards(ask, ask.world.state.cardsOf(list), ask.text('filter') ?? 'open'));
}

function getBoard(ask: Ask): Json {
  const { state } = ask.world;
  return pick(
    boardView(state, state.board(ask.access.readsList(ask.path('id')).idBoard)),
    ask.text('fields'),
  );
}

function createLabel(ask: Ask): Json {
  const board = ask.access.writesBoard(ask.title('idBoard'));
  const input = { board, name: ask.prose('name') ?? '', color: ask.text('color') ?? null };
  return labelView(ask.world.state, change.createLabel(ask.world, ask.access.actor, input));
}

function getLabel(ask: Ask): Json {
  const label = ask.world.state.label(ask.path('id'));
  ask.access.readsBoard(label.idBoard);
  return pick(labelView(ask.world.state, label), ask.text('fields'));
}

function updateLabel(ask: Ask): Json {
  const { state } = ask.world;
  const label = state.label(ask.path('id'));
  ask.access.writesBoard(label.idBoard);
  const changes = defined<{ name?: string; color?: string | null }>({
    name: ask.prose('name'),
    color: ask.has('color') ? (ask.text('color') ?? null) : undefined,
  });
  return labelView(state, change.changeLabel(ask.world, ask.access.actor, label, changes));
}

function deleteLabel(ask: Ask): Json {
  const label = ask.world.state.label(ask.path('id'));
  ask.access.writesBoard(label.idBoard);
  change.deleteLabel(ask.world, ask.access.actor, label);
  return { limits: {} };
}
