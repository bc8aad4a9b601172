import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { messageId } from '../../rocketchat/messages/messageId';
import { postMessage } from '../../rocketchat/messages/postMessage';
import type { Subscription } from '../../storage/records';
import { isSameSubscription } from '../../storage/Subscriptions';
import { MINUTE_MS } from '../../trello/clock';
import { bold } from '../../trello/describe/pieces';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { describeModel } from '../../ui/describeSubscription';

/**
 * Brings the stored subscriptions from the settings in line with the wanted ones; rooms' own links stay. A new one is
 * announced in its room, which also proves that the app can write there; if it cannot, the subscription is not created.
 * @returns a sentence for each one that could not be created
 */
export async function applySettingsLines(context: AppContext, wanted: Subscription[]): Promise<string[]> {
  const before = await context.subscriptions.all();
  const problems: string[] = [];
  for (const subscription of before.filter(({ source }) => source === 'settings')) {
    if (!wanted.some((other) => isSameSubscription(other, subscription)))
      await context.subscriptions.remove(subscription);
  }
  for (const subscription of wanted) {
    const old = before.find((other) => isSameSubscription(other, subscription));
    // Somebody linked it in the room at this very moment: the next check reports the line.
    if (old?.source === 'room') continue;
    if (old) await context.subscriptions.change(old, subscription);
    else if (await announce(context, subscription)) await context.subscriptions.save(subscription);
    else problems.push(context.t('setup.notWritable', { room: escapeMarkdown(subscription.roomName) }));
  }
  return problems;
}

/** The person who linked something in a room. */
export interface Subscriber {
  user: IUser;
  /** of the click, which may be repeated: a button can be pressed several times at once */
  idempotencyKey?: string;
}

/**
 * Announces in the room what it is linked to, and thereby tests whether the app may write there.
 * @param by the person who linked it in the room; nobody if the settings say so
 * @returns false if it may not
 */
export async function announce(
  context: AppContext,
  subscription: Subscription,
  by?: Subscriber,
): Promise<boolean> {
  const model = describeModel(context.t, subscription);
  try {
    await postMessage(context, {
      roomId: subscription.roomId,
      text: by ? describeLinker(context, model, by) : context.t('setup.announce', { model }),
      id: announcementId(subscription, by),
    });
    return true;
  } catch (error) {
    logError(error, context, 'announce');
    return false;
  }
}

function describeLinker({ t }: AppContext, model: string, { user }: Subscriber): string {
  return t('link.announce', { who: bold(user.name || user.username), model });
}

/** Two processes that check the settings at once announce it once; linking again announces it again. */
function announcementId({ model, roomId }: Subscription, by?: Subscriber): string | undefined {
  if (!by) return messageId(`follow ${model.id} ${Math.floor(Date.now() / MINUTE_MS)}`, roomId);
  return by.idempotencyKey && messageId(`decision ${by.idempotencyKey}`, roomId);
}
