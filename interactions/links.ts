import { configureKnown, requireLink } from '../features/subscriptions/configure';
import { decodePending } from '../features/subscriptions/confirmation';
import { follow } from '../features/subscriptions/subscribe';
import { listLinks } from '../features/subscriptions/listSubscriptions';
import { unfollow } from '../features/subscriptions/unsubscribe';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { UserError } from '../rocketchat/UserError';
import { decodeModel } from '../ui/elements';
import { understood } from './understood';

/** “Link it anyway”: the answer stands in place of the question, so that nobody says yes twice. */
export const confirmLink = understood(decodePending, async (pending, { place, containerId }, context) => {
  if (pending.roomId !== place.room.id) throw new UserError(context.say('error.stale'));
  const { target, options } = pending;
  const answer = await follow(context, place, { target, options, decisionId: containerId });
  await notifyUser(context, place, { ...answer, id: containerId });
});

export const configureLink = understood(decodeModel, ({ modelId }, { place }, context) =>
  configureKnown(context, place, modelId),
);

/** The list is drawn anew where the button was. */
export const unlinkLink = understood(decodeModel, async ({ modelId }, { place, containerId }, context) => {
  const link = await requireLink(context, place, modelId);
  const note = await unfollow(context, place, () => link);
  await notifyUser(context, place, { ...(await listLinks(context, place, { note })), id: containerId });
});
