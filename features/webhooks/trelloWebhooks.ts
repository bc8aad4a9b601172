import type { AppContext } from '../../rocketchat/AppContext';
import type { BoardWebhook } from '../../storage/records';
import type { Webhook } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import { DELIVERY_PATH } from './callbackUrl';

/** Those at our endpoint, at this server's address or one it had before: the path with the app's hash tells. */
export async function ourWebhooks(context: AppContext, trello: TrelloClient): Promise<Webhook[]> {
  const path = context.caches.endpointPath(DELIVERY_PATH);
  return path ? (await trello.webhooks()).filter(({ callbackURL }) => callbackURL.endsWith(path)) : [];
}

const DAY_MS = 24 * 60 * 60_000;

/** Which server a webhook of ours calls, as people know its address: several may share a host, each below a path. */
export const siteOf = (url: string): string =>
  (/^https?:\/\/(?:[^/?#@]*@)?(.*?)\/*\/api\/apps\//i.exec(url)?.[1] ?? '').toLowerCase();

/** Not one that Trello has switched off, or has reached nobody at for a day: servers are down for a while at times. */
export function isAlive({ active, consecutiveFailures, firstConsecutiveFailDate: since }: Webhook): boolean {
  if (active === false) return false;
  return !consecutiveFailures || !since || Date.now() - Date.parse(since) < DAY_MS;
}

/**
 * Whether a webhook of ours may be removed. One at another address may be that of a server whose database this one is
 * a copy of, or of one that runs on a copy of this one's.
 * @param url our address
 */
export const isOurs = (webhook: Webhook, url: string): boolean =>
  siteOf(webhook.callbackURL) === siteOf(url) || !isAlive(webhook);

/** @returns the webhook that Trello has now, made by us or by another process at the same moment */
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
