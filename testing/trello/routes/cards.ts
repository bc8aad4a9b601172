import type { Json, List } from '../models';
import { brief } from '../mutations/brief';
import * as parts from '../mutations/cardParts';
import * as change from '../mutations/cards';
import { boardView, listView } from '../views/boardView';
import { cardView } from '../views/cardView';
import { pick } from '../views/pick';
import { type Ask, defined, type Route } from './Ask';
import { labelsOf, membersOf } from './cardParts';
import { cardWith } from './nested';

export const cardRoutes: Route[] = [
  { method: 'POST', path: '/cards', answer: createCard },
  { method: 'GET', path: '/cards/:id', answer: getCard },
  { method: 'PUT', path: '/cards/:id', answer: updateCard },
  { method: 'DELETE', path: '/cards/:id', answer: deleteCard },
  { method: 'GET', path: '/cards/:id/board', answer: getBoard },
  { method: 'GET', path: '/cards/:id/list', answer: getList },
];

function createCard(ask: Ask): Json {
  const list = ask.access.writesList(ask.title('idList'));
  if (ask.has('idCardSource')) return copyCard(ask, list);
  const card = change.createCard(ask.world, ask.access.actor, {
    list,
    name: ask.prose('name') ?? '',
    desc: ask.prose('desc') ?? '',
    due: ask.date('due') ?? null,
    start: ask.date('start') ?? null,
    dueComplete: ask.flag('dueComplete') ?? false,
    members: membersOf(ask, list.idBoard, ask.ids('idMembers') ?? []),
    labels: labelsOf(ask, list.idBoard, ask.ids('idLabels') ?? []),
    pos: ask.position('pos') ?? 'bottom',
  });
  const urlSource = ask.text('urlSource');
  if (urlSource) parts.addAttachment(ask.world, ask.access.actor, card, { url: urlSource });
  return cardView(ask.world.state, card);
}

function copyCard(ask: Ask, list: List): Json {
  const source = ask.access.readsCard(ask.title('idCardSource'));
  const card = change.createCardFrom(ask.world, ask.access.actor, {
    type: 'copyCard',
    input: { list, name: ask.prose('name') ?? source.name, desc: source.desc, due: source.due },
    extra: { cardSource: brief.card(source) },
  });
  return cardView(ask.world.state, card);
}

function getCard(ask: Ask): Json {
  return cardWith(ask, ask.access.readsCard(ask.path('id')), ask.text('fields'));
}

function updateCard(ask: Ask): Json {
  const card = ask.access.writesCard(ask.path('id'));
  const changes = defined<change.CardChange>({
    name: ask.has('name') ? ask.title('name') : undefined,
    desc: ask.prose('desc'),
    closed: ask.flag('closed'),
    due: ask.date('due'),
    start: ask.date('start'),
    dueComplete: ask.flag('dueComplete'),
    pos: ask.position('pos'),
    idList: ask.has('idList') ? ask.access.writesList(ask.title('idList')).id : undefined,
    idBoard: ask.has('idBoard') ? ask.access.writesBoard(ask.title('idBoard')).id : undefined,
  });
  const idBoard = changes.idBoard ?? card.idBoard;
  const people = ask.ids('idMembers');
  const labels = ask.ids('idLabels');
  if (people) changes.idMembers = membersOf(ask, idBoard, people);
  if (labels) changes.idLabels = labelsOf(ask, idBoard, labels);
  change.changeCard(ask.world, ask.access.actor, card, changes);
  const isWatching = ask.flag('subscribed');
  if (isWatching !== undefined) change.watchCard(ask.world, ask.access.actor, card, isWatching);
  return cardView(ask.world.state, card);
}

function deleteCard(ask: Ask): Json {
  change.deleteCard(ask.world, ask.access.actor, ask.access.writesCard(ask.path('id')));
  return { limits: {} };
}

function getBoard(ask: Ask): Json {
  const { state } = ask.world;
  const card = ask.access.readsCard(ask.path('id'));
  return pick(boardView(state, state.board(card.idBoard)), ask.text('fields'));
}

function getList(ask: Ask): Json {
  const card = ask.access.readsCard(ask.path('id'));
  return pick(listView(ask.world.state.list(card.idList)), ask.text('fields'));
}
