import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { mayDecide } from '../../rocketchat/rooms/permissions';
import type { Subscription } from '../../storage/records';
import type { Answer } from '../../ui/Answer';
import {
  CONFIGURE_ACTION,
  type ListedSubscription,
  subscriptionsAnswer,
  UNLINK_ACTION,
} from '../../ui/subscriptionAnswers';
import { describeOptions } from './options/describeOptions';

/**
 * A room's links, with buttons for people who may change them.
 * @param note the heading, about what was just done
 */
export async function listSubscriptions(
  context: ChatContext,
  { isShared = false, note }: { isShared?: boolean; note?: string } = {},
): Promise<Answer> {
  const { t, caches } = context;
  const subscriptions = await context.subscriptions.ofRoom(context.room.id);
  if (!subscriptions.length) return { text: [note, t('links.none')].filter(Boolean).join('\n') };
  const hasButtons = !isShared && (await mayDecide(context));
  return subscriptionsAnswer({
    t,
    note,
    title: t('links.title'),
    subscriptions: await withNames(context, subscriptions),
    ...(hasButtons && {
      buttons: {
        appId: caches.appId,
        threadId: context.threadId,
        actions: [CONFIGURE_ACTION, UNLINK_ACTION],
      },
    }),
  });
}

/** The question which of several links to configure: a button each. */
export async function askWhich(context: ChatContext, subscriptions: Subscription[]): Promise<Answer> {
  const { threadId } = context;
  const { t, caches } = context;
  return subscriptionsAnswer({
    t,
    title: t('links.which'),
    subscriptions: await withNames(context, subscriptions),
    buttons: { appId: caches.appId, threadId, actions: [CONFIGURE_ACTION] },
  });
}

async function withNames(context: AppContext, subscriptions: Subscription[]): Promise<ListedSubscription[]> {
  const ids = [...new Set(subscriptions.flatMap(({ subscribedBy }) => subscribedBy ?? []))];
  const users = context.read.getUserReader();
  // A deleted user has no name here.
  const found = await Promise.all(ids.map((id) => users.getById(id) as Promise<IUser | null | undefined>));
  const names = new Map(
    found.map((user, index) => [ids[index], user ? user.name || user.username : undefined]),
  );
  return subscriptions.map((subscription) => ({
    ...subscription,
    options: describeOptions(context.t, subscription),
    by: names.get(subscription.subscribedBy),
  }));
}
