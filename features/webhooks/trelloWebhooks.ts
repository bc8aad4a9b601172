import type { AppContext } from '../../rocketchat/AppContext';
import type { BoardWebhook } from '../../storage/records';
import { DAY_MS } from '../../trello/clock';
import type { Webhook } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import { DELIVERY_PATH } from './callbackUrl';

/** Those at our endpoint, at this server's current or a previous URL: the path with the app's hash identifies them. */
export async function ourWebhooks(context: AppContext, trello: TrelloClient): Promise<Webhook[]> {
  const path = context.caches.endpointPath(DELIVERY_PATH);
  return path ? (await trello.webhooks()).filter(({ callbackURL }) => callbackURL.endsWith(path)) : [];
}

/** The server that a webhook of ours calls, by its URL: several may share a host, each below a path. */
export const siteOf = (url: string): string =>
  (/^https?:\/\/(?:[^/?#@]*@)?(.*?)\/*\/api\/apps\//i.exec(url)?.[1] ?? '').toLowerCase();

/** Not one that Trello has disabled, or could not deliver to for a day: servers are sometimes down for a while. */
export function isAlive({ active, consecutiveFailures, firstConsecutiveFailDate: since }: Webhook): boolean {
  if (active === false) return false;
  return !consecutiveFailures || !since || Date.now() - Date.parse(since) < DAY_MS;
}

/**
 * Whether a webhook of ours may be deleted. One at another URL may belong to the server whose database this one was
 * copied from, or to one that runs on a copy of this one's.
 * @param url our own
 */
export const isOurs = (webhook: Webhook, url: string): boolean =>
  siteOf(webhook.callbackURL) === siteOf(url) || !isAlive(webhook);

/** @returns the webhook that now exists, created by us or by another process at the same moment */
export async function createWebhook(trello: TrelloClient, record: BoardWebhook): Promise<Webhook> {
  try {
    return await trello.createWebhook({
      idModel: record.boardId,
      callbackURL: record.callbackUrl,
      description: 'Trello for Rocket.Chat',
    });
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'webhookExists') throw error;
    // Another process was faster: its webhook is ours as well.
    const twin = (await trello.webhooks()).find(
      (webhook) => webhook.idModel === record.boardId && webhook.callbackURL === record.callbackUrl,
    );
    if (!twin) throw error;
    return twin;
  }
}

/** Whoever deletes it first, it is gone. */
export async function deleteIfThere(trello: TrelloClient, id: string): Promise<void> {
  try {
    await trello.deleteWebhook(id);
  } catch (error) {
    if (!(error instanceof TrelloError) || error.kind !== 'notFound') throw error;
  }
}
