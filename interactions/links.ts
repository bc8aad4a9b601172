import { configureKnown, requireLink } from '../chat/links/configure';
import { decodePending } from '../chat/links/confirmation';
import { follow } from '../chat/links/follow';
import { listLinks } from '../chat/links/listLinks';
import { unfollow } from '../chat/links/unfollow';
import { notifyUser } from '../chat/notifyUser';
import { UserError } from '../chat/UserError';
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
