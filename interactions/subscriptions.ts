import { configureKnown, requireSubscription } from '../features/subscriptions/configure';
import { decodePending } from '../features/subscriptions/confirmation';
import { subscribe } from '../features/subscriptions/subscribe';
import { listSubscriptions } from '../features/subscriptions/listSubscriptions';
import { unsubscribe } from '../features/subscriptions/unsubscribe';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { UserError } from '../rocketchat/UserError';
import { decodeModel } from '../ui/elements';
import { understood } from './understood';

/** “Link it anyway”: the answer stands in place of the question, so that nobody says yes twice. */
export const confirmLink = understood(
  decodePending,
  async (pending, { conversation, containerId }, context) => {
    if (pending.roomId !== conversation.room.id) throw new UserError(context.t('error.outdated'));
    const { found: target, options } = pending;
    const answer = await subscribe(context, conversation, {
      found: target,
      options,
      idempotencyKey: containerId,
    });
    await notifyUser(context, conversation, { ...answer, id: containerId });
  },
);

export const configureLink = understood(decodeModel, ({ modelId }, { conversation }, context) =>
  configureKnown(context, conversation, modelId),
);

/** The list is drawn anew where the button was. */
export const unlinkLink = understood(
  decodeModel,
  async ({ modelId }, { conversation, containerId }, context) => {
    const subscription = await requireSubscription(context, conversation, modelId);
    const note = await unsubscribe(context, conversation, () => subscription);
    await notifyUser(context, conversation, {
      ...(await listSubscriptions(context, conversation, { note })),
      id: containerId,
    });
  },
);
