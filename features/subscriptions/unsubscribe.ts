import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { explainError, logError } from '../../rocketchat/explainError';
import { postMessage } from '../../rocketchat/messages/postMessage';
import { requireMayManage } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import { bold } from '../../trello/describe/pieces';
import { describeModel } from '../../ui/describeSubscription';
import { openTrello } from '../credentials/openTrello';
import { removeUnsubscribed } from '../webhooks/ensureWebhooks';
import { chooseSubscription, namesOf } from './chooseSubscription';
import { requireOwn } from './subscribe';

/**
 * Removes a link.
 * @param choose which of the room's links
 * @returns a sentence for the person
 * @throws UserError if nothing was changed
 */
export async function unsubscribe(
  context: ChatContext,
  choose: (subscriptions: Subscription[]) => Subscription,
): Promise<string> {
  await requireMayManage(context);
  const subscription = choose(await context.subscriptions.ofRoom(context.room.id));
  requireOwn(context, subscription);
  await context.subscriptions.remove(subscription);
  await notifyRoom(context, subscription);
  const problem = await removeWebhook(context, subscription);
  const done = context.t('link.undone', { model: describeModel(context.t, subscription) });
  return [done, problem].filter(Boolean).join(' ');
}

/** What was typed after `/trello unlink`; may be empty if the room has a single link. */
export function chooseTyped(
  { t }: AppContext,
  typed: string,
): (subscriptions: Subscription[]) => Subscription {
  return (subscriptions) => {
    const [only, ...others] = subscriptions;
    if (typed || !only) return chooseSubscription(t, subscriptions, typed);
    if (others.length) throw new UserError(t('links.whichUnlink', { names: namesOf(subscriptions) }));
    return only;
  };
}

/** People should know why the messages stop. A room that accepts no messages can be unlinked all the same. */
async function notifyRoom(context: ChatContext, subscription: Subscription): Promise<void> {
  const { user, room } = context;
  const who = bold(user.name || user.username);
  const text = context.t('link.ended', { who, model: describeModel(context.t, subscription) });
  try {
    await postMessage(context, { roomId: room.id, text });
  } catch (error) {
    logError(error, context, 'unsubscribe');
  }
}

/** @returns a sentence if Trello still has the board's webhook; the room gets nothing more either way */
async function removeWebhook(context: AppContext, { boardId }: Subscription): Promise<string | undefined> {
  try {
    return await removeUnsubscribed(context, await openTrello(context), boardId);
  } catch (error) {
    return explainError(error, context, 'unsubscribe');
  }
}
