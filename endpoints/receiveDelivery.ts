import type { AppContext } from '../chat/AppContext';
import { callbackUrl } from '../chat/callbackUrl';
import { logError } from '../chat/explainError';
import { messageId } from '../chat/messageId';
import { canNeverPost, postToRoom } from '../chat/postToRoom';
import type { BoardRecords, Link } from '../storage/Links';
import type { Action, Delivery } from '../trello/Action';
import { isEventGroup } from '../trello/eventGroups';
import { parseDelivery } from '../trello/parseDelivery';
import { verifySignature } from '../trello/verifySignature';
import { formatDate } from '../trello/wording/formatDate';
import { wordAction } from '../trello/wording/wordActions';
import { eventAnswer } from '../ui/eventAnswer';

/** What Trello is told, by status: 410 deletes the webhook, 503 makes it try again. */
export type DeliveryStatus = 200 | 400 | 401 | 410 | 503;

/**
 * A delivery from the signature to the rooms.
 * @param content the parsed body
 * @param signature header X-Trello-Webhook
 */
export async function receiveDelivery(
  context: AppContext,
  { content, signature }: { content: unknown; signature: unknown },
): Promise<DeliveryStatus> {
  const { apiSecret } = await context.settings();
  if (typeof signature !== 'string' || !signature || !apiSecret) return 401;
  const delivery = parseDelivery(content);
  const records = await readRecords(context, delivery);
  const url = records.webhook?.callbackUrl ?? (await callbackUrl(context));
  if (!verifySignature({ content, callbackUrl: url, signature, secret: apiSecret })) return 401;
  if (!delivery) return 400;
  if (!records.links.length) return 410;
  return tellRooms(context, delivery.action, records);
}

/** The id is not trusted yet, so it is looked up only if it can be one. */
async function readRecords(context: AppContext, delivery: Delivery | undefined): Promise<BoardRecords> {
  if (!delivery || !/^[0-9a-f]{24}$/.test(delivery.modelId)) return { links: [] };
  return context.links.ofBoard(delivery.modelId);
}

async function tellRooms(
  context: AppContext,
  action: Action,
  records: BoardRecords,
): Promise<DeliveryStatus> {
  const { timeZone } = await context.settings();
  const posted = await Promise.all(
    records.links.map((link) =>
      tellRoom(context, { action, link, timeZone, senderId: records.webhook?.appUserId }),
    ),
  );
  return posted.includes(false) ? 503 : 200;
}

interface Telling {
  action: Action;
  link: Link;
  timeZone: string;
  senderId?: string;
}

/** @returns false where it failed for a reason that may pass */
async function tellRoom(
  context: AppContext,
  { action, link, timeZone, senderId }: Telling,
): Promise<boolean> {
  const isDetailed = link.style === 'detailed';
  const text = wordAction(action, link.events.filter(isEventGroup), {
    say: context.say,
    date: (iso) => formatDate(iso, { zone: timeZone, language: 'en' }),
    excerpt: isDetailed ? 1_000 : 200,
  });
  if (!text) return true;
  try {
    await postToRoom(context, {
      ...eventAnswer({ say: context.say, action, text, isDetailed }),
      roomId: link.roomId,
      id: messageId(action.id, link.roomId),
      senderId,
    });
    return true;
  } catch (error) {
    logError(error, context, 'delivery');
    return canNeverPost(context, link.roomId);
  }
}
