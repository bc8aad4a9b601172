import type { Turn } from '../features/notifications/BoardQueue';
import { NotificationCaches } from '../features/notifications/NotificationCaches';
import { notifyRooms } from '../features/notifications/notifyRooms';
import { callbackUrl } from '../features/webhooks/callbackUrl';
import type { AppContext } from '../rocketchat/AppContext';
import type { BoardRecords } from '../storage/records';
import { type Delivery, timeKey } from '../trello/Action';
import { parseDelivery } from '../trello/parseDelivery';
import { verifySignature } from '../trello/verifySignature';

/** Statuses that Trello acts on: 410 deletes the webhook, 503 makes it retry. */
export type DeliveryStatus = 200 | 400 | 401 | 410 | 503;

/** A body, and the header that proves its origin. */
interface Signed {
  content: unknown;
  signature: string;
}

/**
 * Handles a delivery from the signature to the rooms.
 * @param content the parsed body
 * @param signature header X-Trello-Webhook
 */
export async function receiveDelivery(
  context: AppContext,
  { content, signature }: { content: unknown; signature: unknown },
): Promise<DeliveryStatus> {
  if (typeof signature !== 'string' || !signature) return 401;
  const delivery = parseDelivery(content);
  // Nothing in it is trusted yet: an invalid Trello id is not looked up.
  const boardId = delivery && /^[0-9a-f]{24}$/.test(delivery.modelId) ? delivery.modelId : undefined;
  if (!boardId || !delivery) {
    return (await isGenuine(context, { content, signature }, undefined)) ? 400 : 401;
  }
  const turn = context.caches.of(NotificationCaches).queue.announce(boardId, timeKey(delivery.action));
  try {
    return await receive(context, { content, signature }, { delivery, turn });
  } finally {
    turn.leave();
  }
}

async function receive(
  context: AppContext,
  signed: Signed,
  { delivery, turn }: { delivery: Delivery; turn: Turn },
): Promise<DeliveryStatus> {
  const { modelId: boardId, action, webhookId } = delivery;
  const [records] = await Promise.all([context.subscriptions.ofBoard(boardId), context.apiSecret()]);
  if (!(await isGenuine(context, signed, records))) return 401;
  context.caches.reads.forgetBoard(boardId);
  if (!records.isSubscribed || isOutdated(records, webhookId)) return 410;
  const isPosted = await turn.take(() => notifyRooms(context, { action, boardId, records }));
  return isPosted ? 200 : 503;
}

async function isGenuine(
  context: AppContext,
  { content, signature }: Signed,
  records: BoardRecords | undefined,
): Promise<boolean> {
  const secret = await context.apiSecret();
  if (!secret) return false;
  const { webhook } = records ?? {};
  const urls = [webhook?.callbackUrl, webhook?.earlierUrl].filter((url) => url !== undefined);
  const verify = (url: string): boolean => verifySignature({ content, callbackUrl: url, signature, secret });
  // No early return: the time must not reveal which URL came close.
  if (urls.map(verify).includes(true)) return true;
  const current = await callbackUrl(context);
  return !urls.includes(current) && verify(current);
}

/** The board's webhook was replaced, but the earlier one still exists: under another token it is out of our reach. */
function isOutdated({ webhook }: BoardRecords, webhookId: string | undefined): boolean {
  return Boolean(webhook?.webhookId && webhookId && webhook.webhookId !== webhookId);
}
