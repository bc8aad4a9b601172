import { refuse } from '../errors';
import type { Card, CheckItem, Checklist, Json } from '../models';
import * as change from '../mutations/checklists';
import { checkItemView, checklistView } from '../views/cardView';
import { pick } from '../views/pick';
import { type Ask, defined, type Route } from './Ask';

export const checklistRoutes: Route[] = [
  { method: 'GET', path: '/cards/:id/checklists', answer: ofCard },
  { method: 'POST', path: '/cards/:id/checklists', answer: (ask) => create(ask, ask.path('id')) },
  {
    method: 'DELETE',
    path: '/cards/:id/checklists/:idChecklist',
    answer: (ask) => remove(ask, 'idChecklist'),
  },
  { method: 'PUT', path: '/cards/:id/checkItem/:idCheckItem', answer: updateItem },
  { method: 'GET', path: '/cards/:id/checkItem/:idCheckItem', answer: getItem },
  { method: 'DELETE', path: '/cards/:id/checkItem/:idCheckItem', answer: deleteItem },
  { method: 'POST', path: '/checklists', answer: (ask) => create(ask, ask.title('idCard')) },
  { method: 'GET', path: '/checklists/:id', answer: getOne },
  { method: 'PUT', path: '/checklists/:id', answer: rename },
  { method: 'DELETE', path: '/checklists/:id', answer: (ask) => remove(ask, 'id') },
  { method: 'GET', path: '/checklists/:id/checkItems', answer: getItems },
  { method: 'POST', path: '/checklists/:id/checkItems', answer: createItem },
  { method: 'DELETE', path: '/checklists/:id/checkItems/:idCheckItem', answer: deleteItem },
];

function ofCard(ask: Ask): Json[] {
  const { state } = ask.world;
  const checklists = state.checklistsOf(ask.access.readsCard(ask.path('id')));
  const withItems = ask.text('checkItems') !== 'none';
  return checklists.map((each) => pick(checklistView(state, each, withItems), ask.text('fields')));
}

function create(ask: Ask, idCard: string): Json {
  const card = ask.access.writesCard(idCard);
  const input = { card, name: ask.prose('name') ?? 'Checklist' };
  return checklistView(ask.world.state, change.createChecklist(ask.world, ask.access.actor, input));
}

function getOne(ask: Ask): Json {
  const checklist = ask.world.state.checklist(ask.path('id'));
  ask.access.readsCard(checklist.idCard);
  return pick(
    checklistView(ask.world.state, checklist, ask.text('checkItems') !== 'none'),
    ask.text('fields'),
  );
}

function rename(ask: Ask): Json {
  const checklist = writable(ask, ask.path('id'));
  if (ask.has('name')) change.renameChecklist(ask.world, ask.access.actor, checklist, ask.title('name'));
  return checklistView(ask.world.state, checklist);
}

function remove(ask: Ask, parameter: string): Json {
  change.deleteChecklist(ask.world, ask.access.actor, writable(ask, ask.path(parameter)));
  return { limits: {} };
}

function getItems(ask: Ask): Json[] {
  const checklist = ask.world.state.checklist(ask.path('id'));
  ask.access.readsCard(checklist.idCard);
  return ask.world.state.checkItemsOf(checklist).map((item) => pick(checkItemView(item), ask.text('fields')));
}

function createItem(ask: Ask): Json {
  const checklist = writable(ask, ask.path('id'));
  const { actor } = ask.access;
  const item = change.createCheckItem(ask.world, actor, checklist, ask.title('name'));
  const changes = defined<change.CheckItemChange>({
    state: ask.flag('checked') ? 'complete' : undefined,
    due: ask.date('due'),
    idMember: ask.text('idMember'),
  });
  return checkItemView(change.changeCheckItem(ask.world, actor, item, changes));
}

function getItem(ask: Ask): Json {
  const item = itemOn(ask, ask.access.readsCard(ask.path('id')));
  return pick(checkItemView(item), ask.text('fields'));
}

/** @throws TrelloRefusal for an item of another card */
function itemOn(ask: Ask, card: Card): CheckItem {
  const { state } = ask.world;
  const item = state.checkItem(ask.path('idCheckItem'));
  if (state.checklist(item.idChecklist).idCard !== card.id) throw refuse.notFound();
  return item;
}

function updateItem(ask: Ask): Json {
  const item = itemOn(ask, ask.access.writesCard(ask.path('id')));
  const state = ask.text('state');
  if (state !== undefined && state !== 'complete' && state !== 'incomplete')
    throw refuse.invalidValue('state');
  const changes = defined<change.CheckItemChange>({
    state,
    name: ask.has('name') ? ask.title('name') : undefined,
    due: ask.date('due'),
    idMember: ask.has('idMember') ? (ask.text('idMember') ?? null) : undefined,
  });
  return checkItemView(change.changeCheckItem(ask.world, ask.access.actor, item, changes));
}

function deleteItem(ask: Ask): Json {
  const item = ask.world.state.checkItem(ask.path('idCheckItem'));
  writable(ask, item.idChecklist);
  change.deleteCheckItem(ask.world, ask.access.actor, item);
  return { limits: {} };
}

function writable(ask: Ask, id: string): Checklist {
  const checklist = ask.world.state.checklist(id);
  ask.access.writesCard(checklist.idCard);
  return checklist;
}
