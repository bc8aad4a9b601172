import { refuse } from '../errors';
import type { Action, Json } from '../models';
import * as change from '../mutations/cardParts';
import { pick } from '../views/pick';
import type { Ask, Route } from './Ask';

export const actionRoutes: Route[] = [
  { method: 'GET', path: '/actions/:id', answer: getAction },
  { method: 'PUT', path: '/actions/:id', answer: editComment },
  { method: 'DELETE', path: '/actions/:id', answer: deleteComment },
  { method: 'POST', path: '/cards/:id/actions/comments', answer: createComment },
  { method: 'PUT', path: '/cards/:id/actions/:idAction/comments', answer: editComment },
  { method: 'DELETE', path: '/cards/:id/actions/:idAction/comments', answer: deleteComment },
  { method: 'GET', path: '/cards/:id/actions', answer: getCardActions },
  { method: 'GET', path: '/lists/:id/actions', answer: getListActions },
];

/** Newest first, filtered and paged by the request; `byDefault` is the filter if it names none. */
export function actionsOf(ask: Ask, concerns: (action: Action) => boolean, byDefault: string): Json[] {
  const filter = (ask.text('filter') ?? byDefault).split(',').map((each) => each.trim());
  const limit = ask.number('limit', 50);
  const page = ask.number('page', 0);
  if (limit > 1000) throw refuse.invalidValue('limit');
  const [since, before] = [ask.text('since'), ask.text('before')].map((at) => momentOf(ask, at));
  const found = ask.world.state.actions
    .filter((action) => concerns(action) && passes(action, filter))
    .filter(({ date }) => (!since || date > since) && (!before || date < before))
    .reverse();
  const shown = found.slice(page * limit, (page + 1) * limit);
  return shown.map((action) => pick({ ...action }, ask.text('fields')));
}

/** `updateCard:idList` is an updateCard whose `old` has idList. */
function passes(action: Action, filter: string[]): boolean {
  return filter.some((wanted) => {
    if (wanted === 'all') return true;
    const [type, field] = wanted.split(':');
    return action.type === type && (field === undefined || field in (action.data.old as Json));
  });
}

/** `since` and `before` take a date or an action's id. */
function momentOf(ask: Ask, at: string | undefined): string | undefined {
  if (at === undefined) return undefined;
  return /^[0-9a-f]{24}$/i.test(at) ? ask.world.state.action(at).date : new Date(at).toISOString();
}

function getAction(ask: Ask): Json {
  const action = readable(ask, ask.path('id'));
  return pick({ ...action }, ask.text('fields'));
}

function createComment(ask: Ask): Json {
  const card = ask.access.writesCard(ask.path('id'));
  return { ...change.comment(ask.world, ask.access.actor, card, ask.title('text')) };
}

function editComment(ask: Ask): Json {
  const action = ownComment(ask);
  return { ...change.editComment(ask.world, ask.access.actor, action, ask.title('text')) };
}

function deleteComment(ask: Ask): Json {
  change.deleteComment(ask.world, ask.access.actor, ownComment(ask));
  return { _value: null };
}

function getCardActions(ask: Ask): Json[] {
  const card = ask.access.readsCard(ask.path('id'));
  return actionsOf(ask, (action) => action.data.card?.id === card.id, 'commentCard,updateCard:idList');
}

function getListActions(ask: Ask): Json[] {
  const list = ask.access.readsList(ask.path('id'));
  return actionsOf(
    ask,
    ({ data }) => [data.list, data.listAfter].some((each) => each?.id === list.id),
    'all',
  );
}

function readable(ask: Ask, id: string): Action {
  const action = ask.world.state.action(id);
  ask.access.readsBoard(action.data.board.id as string);
  return action;
}

/** Only its author may change a comment. */
function ownComment(ask: Ask): Action {
  const action = readable(ask, ask.path('idAction') || ask.path('id'));
  if (action.type !== 'commentCard') throw refuse.invalidValue('id');
  const { member } = ask.access.actor;
  if (action.idMemberCreator !== member.id) throw refuse.unauthorizedCard();
  return action;
}
