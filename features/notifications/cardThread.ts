import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { Translate } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import { messageId } from '../../rocketchat/messages/messageId';
import { isRemoved } from '../../rocketchat/messages/messageType';
import { storedId } from '../../rocketchat/messages/postOnce';
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
    const id = rootId(card.id, subscription.roomId, number);
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

/**
 * The card of a thread, by its root message.
 * @returns its short link; undefined for any other thread
 */
export async function cardOfThread(
  context: AppContext,
  { threadId, roomId }: { threadId: string; roomId: string },
): Promise<string | undefined> {
  const root = (await context.read.getMessageReader().getById(threadId)) as IMessage | null | undefined;
  if (!root || isRemoved(root) || root.room.id !== roomId) return undefined;
  if (root.sender.id !== (await context.appUser()).id) return undefined;
  return ROOT.exec(root.text ?? '')?.[1];
}

/** A link to a card, as `cardLink` writes it. */
const ROOT = /^<https:\/\/trello\.com\/c\/([A-Za-z0-9]{8})\|/;

/** Other messages of ours may begin with a card, too. */
export async function isThreadOf(
  context: AppContext,
  { threadId, roomId, cardId }: { threadId: string; roomId: string; cardId: string },
): Promise<boolean> {
  for (let number = 1; number <= MAX_ROOTS; number += 1)
    if ((await storedId(context, rootId(cardId, roomId, number))) === threadId) return true;
  return false;
}

const rootId = (cardId: string, roomId: string, number: number): string =>
  messageId(`thread ${cardId}${number > 1 ? ` ${String(number)}` : ''}`, roomId);

/** @param id of a message, in Rocket.Chat */
export async function isRootRemoved(context: AppContext, id: string): Promise<boolean> {
  const found = (await context.read.getMessageReader().getById(id)) as IMessage | null | undefined;
  return !found || isRemoved(found);
}
