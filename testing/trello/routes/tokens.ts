import { TrelloRefusal } from '../errors';
import type { Json, Token, Webhook } from '../models';
import { memberView } from '../views/boardView';
import { pick } from '../views/pick';
import type { Ask, Route } from './Ask';
import { createWebhook, webhookView } from './webhooks';

export const tokenRoutes: Route[] = [
  { method: 'GET', path: '/tokens/:token', answer: getToken },
  { method: 'DELETE', path: '/tokens/:token', answer: deleteToken },
  { method: 'GET', path: '/tokens/:token/member', answer: getMember },
  {
    method: 'GET',
    path: '/tokens/:token/webhooks',
    answer: (ask) => webhooksOf(ask, tokenOf(ask)).map(webhookView),
  },
  { method: 'POST', path: '/tokens/:token/webhooks', answer: (ask) => createWebhook(ask, tokenOf(ask)) },
];

/** A token may read only itself. */
function tokenOf(ask: Ask): Token {
  const { token } = ask.access;
  if (ask.path('token') !== token.value) throw new TrelloRefusal(401, 'unauthorized token');
  return token;
}

function getToken(ask: Ask): Json {
  const token = tokenOf(ask);
  const json = pick(tokenView(token), ask.text('fields'));
  return ask.flag('webhooks') ? { ...json, webhooks: webhooksOf(ask, token).map(webhookView) } : json;
}

function deleteToken(ask: Ask): Json {
  revokeToken(ask.world.state, tokenOf(ask).value);
  return { _value: null };
}

function getMember(ask: Ask): Json {
  const { state } = ask.world;
  return pick(memberView(state, state.member(tokenOf(ask).idMember), true), ask.text('fields'));
}

function webhooksOf(ask: Ask, token: Token): Webhook[] {
  return [...ask.world.state.webhooks.values()].filter((each) => each.token === token.value);
}

/** A token's webhooks are deleted with it. */
export function revokeToken(
  state: { tokens: Map<string, Token>; webhooks: Map<string, Webhook> },
  value: string,
): void {
  state.tokens.delete(value);
  for (const webhook of state.webhooks.values())
    if (webhook.token === value) state.webhooks.delete(webhook.id);
}

function tokenView(token: Token): Json {
  const may = { read: token.scopes.includes('read'), write: token.scopes.includes('write') };
  return {
    id: token.id,
    identifier: token.identifier,
    idMember: token.idMember,
    dateCreated: token.dateCreated,
    dateExpires: token.dateExpires,
    permissions: [
      { idModel: token.idMember, modelType: 'Member', ...may },
      { idModel: '*', modelType: 'Board', ...may },
      { idModel: '*', modelType: 'Organization', ...may },
    ],
  };
}
