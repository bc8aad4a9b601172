import fetch from 'node-fetch';
import type { EngineHost } from '../engine/EngineHost';
import type { Action } from '../trello/models';
import { signatureOf } from '../trello/signature';
import type { World } from './world';

/**
 * Delivers an action signed as by Trello, at once: the stand-in itself would keep the webhook's order and wait.
 * @param host the server that a load balancer would choose
 * @returns the status of the response
 */
export async function deliverTo(
  { trello, host: first, sample }: World,
  action: Action,
  { host = first }: { host?: EngineHost } = {},
): Promise<number> {
  const body = JSON.stringify({ model: { id: sample.board.id, name: sample.board.name }, action });
  const signature = signatureOf(body + first.endpoint('private', 'trello'), trello.apiSecret, 'utf8')!;
  const answer = await fetch(host.endpoint('private', 'trello'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Trello-Webhook': signature },
    body,
  });
  return answer.status;
}

/** Changes something on Trello without deliveries, for tests that send them themselves. */
export function unposted<T>({ trello }: World, work: () => T): T {
  const webhooks = new Map(trello.state.webhooks);
  trello.state.webhooks.clear();
  try {
    return work();
  } finally {
    for (const [id, webhook] of webhooks) trello.state.webhooks.set(id, webhook);
  }
}
