import { configureKnown, requireSubscription } from '../features/subscriptions/configure';
import { decodePending } from '../features/subscriptions/confirmation';
import { listSubscriptions } from '../features/subscriptions/listSubscriptions';
import { subscribe } from '../features/subscriptions/subscribe';
import { unsubscribe } from '../features/subscriptions/unsubscribe';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { UserError } from '../rocketchat/UserError';
import { decodeModel } from '../ui/elements';
import { understood } from './understood';

/** “Link it anyway”: the answer replaces the question, so that nobody answers twice. */
export const confirmLink = understood(decodePending, async (pending, { containerId }, context) => {
  if (pending.roomId !== context.room.id) throw new UserError(context.t('error.outdated'));
  const { found: target, options } = pending;
  const answer = await subscribe(context, {
    found: target,
    options,
    idempotencyKey: containerId,
  });
  await notifyUser(context, { ...answer, id: containerId });
});

export const configureLink = understood(decodeModel, ({ modelId }, _click, context) =>
  configureKnown(context, modelId),
);

/** The list is updated in the button's message. */
export const unlinkLink = understood(decodeModel, async ({ modelId }, { containerId }, context) => {
  const subscription = await requireSubscription(context, modelId);
  const note = await unsubscribe(context, () => subscription);
  await notifyUser(context, {
    ...(await listSubscriptions(context, { note })),
    id: containerId,
  });
});
