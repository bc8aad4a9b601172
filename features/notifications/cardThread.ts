import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { Translate } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import { messageId } from '../../rocketchat/messages/messageId';
import { isRemoved } from '../../rocketchat/messages/messageType';
import { findPosted, postMessage } from '../../rocketchat/messages/postMessage';
import type { Subscription } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { boardLink, cardLink } from '../../trello/describe/pieces';

/** Whoever removes one root after the other wants none. */
const MAX_ROOTS = 5;

/**
 * A card's root message in a room with a thread for each card; posted if there is none (any more). Its id is derived
 * from card and room, so that every process uses the same thread. Nobody reads below a removed root: then another one
 * is posted.
 * @returns undefined for a room without threads, on a server without any, and for an action about no card
 */
export async function ensureThread(
  context: AppContext,
  {
    subscription,
    action,
    t,
    senderId,
  }: { subscription: Subscription; action: Action; t: Translate; senderId?: string },
): Promise<string | undefined> {
  const { card } = action;
  const { limits } = context.caches;
  if (!subscription.isThreaded || !card?.id || !(await limits.allowThreads(context.read))) return undefined;
  for (let number = 1; number <= MAX_ROOTS; number += 1) {
    const id = messageId(`thread ${card.id}${number > 1 ? ` ${String(number)}` : ''}`, subscription.roomId);
    const found = await findPosted(context, id);
    if (found && !found.isRemoved) return found.id;
    if (found) continue;
    // A root without replies would be a meaningless message.
    if (!(await limits.readThreads(context.read))) return undefined;
    const board = { name: subscription.boardName, shortLink: subscription.boardShortLink };
    const text = t('thread.root', { card: cardLink(card, t), board: boardLink(board, t) });
    return postMessage(context, { roomId: subscription.roomId, text, id, senderId, isLasting: true });
  }
  return undefined;
}

/** @param id of a message, in Rocket.Chat */
export async function isRootRemoved(context: AppContext, id: string): Promise<boolean> {
  const found = (await context.read.getMessageReader().getById(id)) as IMessage | null | undefined;
  return !found || isRemoved(found);
}
