import type { BoardWebhook } from '../../storage/records';
import type { Webhook } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { DELIVERY_PATH } from '../callbackUrl';

/** Those at our endpoint, at this server's address or one it had before: the path with the app's hash tells. */
export async function ourWebhooks(context: AppContext, trello: TrelloClient): Promise<Webhook[]> {
  const path = context.memory.endpointPath(DELIVERY_PATH);
  return path ? (await trello.webhooks()).filter(({ callbackURL }) => callbackURL.endsWith(path)) : [];
}

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
