import { refuse, TrelloRefusal } from '../errors';
import type { Json, Token, Webhook } from '../models';
import { omit } from '../views/pick';
import { type Ask, defined, type Route } from './Ask';

export const webhookRoutes: Route[] = [
  { method: 'POST', path: '/webhooks', answer: (ask) => createWebhook(ask, ask.access.token) },
  { method: 'GET', path: '/webhooks/:id', answer: (ask) => webhookView(owned(ask)) },
  { method: 'PUT', path: '/webhooks/:id', answer: updateWebhook },
  { method: 'DELETE', path: '/webhooks/:id', answer: deleteWebhook },
];

/** Checks the model, then for a duplicate, then the callback with HEAD; only then the webhook exists. */
export async function createWebhook(ask: Ask, token: Token): Promise<Json> {
  const { state } = ask.world;
  const callbackURL = callbackOf(ask);
  const idModel = modelOf(ask);
  refuseDuplicate(ask, { callbackURL, idModel, token: token.value });
  await check(ask, callbackURL);
  // The check takes time: two requests for the same webhook may both have got this far.
  refuseDuplicate(ask, { callbackURL, idModel, token: token.value });
  const webhook: Webhook = {
    id: state.newId(),
    description: ask.prose('description') ?? '',
    idModel,
    callbackURL,
    active: ask.flag('active') ?? true,
    consecutiveFailures: 0,
    firstConsecutiveFailDate: null,
    token: token.value,
  };
  state.webhooks.set(webhook.id, webhook);
  return webhookView(webhook);
}

async function updateWebhook(ask: Ask): Promise<Json> {
  const webhook = owned(ask);
  const changes = defined<Partial<Webhook>>({
    description: ask.prose('description'),
    callbackURL: ask.has('callbackURL') ? callbackOf(ask) : undefined,
    idModel: ask.has('idModel') ? modelOf(ask) : undefined,
    active: ask.flag('active'),
  });
  const callbackURL = changes.callbackURL ?? webhook.callbackURL;
  refuseDuplicate(ask, { ...webhook, ...changes });
  if (changes.callbackURL !== undefined || changes.active) await check(ask, callbackURL);
  if (changes.active && !webhook.active)
    Object.assign(webhook, { consecutiveFailures: 0, firstConsecutiveFailDate: null });
  return webhookView(Object.assign(webhook, changes));
}

function deleteWebhook(ask: Ask): Json {
  ask.world.state.webhooks.delete(owned(ask).id);
  return { _value: null };
}

/** A webhook is visible only to its own token. */
function owned(ask: Ask): Webhook {
  const webhook = ask.world.state.webhook(ask.path('id'));
  if (webhook.token !== ask.access.token.value) throw refuse.notFound();
  return webhook;
}

function callbackOf(ask: Ask): string {
  const callbackURL = ask.text('callbackURL') ?? '';
  if (!/^https?:\/\/[^/\s]+/.test(callbackURL)) throw refuse.invalidValue('callbackURL');
  return callbackURL;
}

function modelOf(ask: Ask): string {
  const id = ask.text('idModel') ?? '';
  if (!/^[0-9a-f]{24}$/i.test(id)) throw refuse.invalidValue('idModel');
  const { boards, lists, cards, members } = ask.world.state;
  if (boards.has(id)) return ask.access.readsBoard(id).id;
  if (lists.has(id)) return ask.access.readsList(id).id;
  if (cards.has(id)) return ask.access.readsCard(id).id;
  if (members.has(id)) return id;
  throw refuse.notFound();
}

function refuseDuplicate(
  ask: Ask,
  wanted: Pick<Webhook, 'callbackURL' | 'idModel' | 'token'> & { id?: string },
): void {
  for (const each of ask.world.state.webhooks.values()) {
    const same = each.callbackURL === wanted.callbackURL && each.idModel === wanted.idModel;
    if (same && each.token === wanted.token && each.id !== wanted.id) {
      throw new TrelloRefusal(400, 'A webhook with that callback, model, and token already exists');
    }
  }
}

async function check(ask: Ask, callbackURL: string): Promise<void> {
  const status = await ask.deliveries.probe(callbackURL);
  if (status === 200) return;
  const outcome = status === 0 ? 'was not reachable' : `did not return 200 status code, got ${status}`;
  throw new TrelloRefusal(400, `URL (${callbackURL}) ${outcome}`);
}

export function webhookView(webhook: Webhook): Json {
  return omit(webhook, 'token');
}
