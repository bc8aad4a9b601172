import { configureKnown, requireLink } from '../chat/links/configure';
import { decodePending } from '../chat/links/confirmation';
import { follow } from '../chat/links/follow';
import { listLinks } from '../chat/links/listLinks';
import { unfollow } from '../chat/links/unfollow';
import { notifyUser } from '../chat/notifyUser';
import { UserError } from '../chat/UserError';
import { decodeModel } from '../ui/elements';
import type { OnClick } from './table';

/** “Link it anyway”: the answer stands in place of the question, so that nobody says yes twice. */
export const confirmLink: OnClick = async ({ place, value, containerId }, context) => {
  const pending = decodePending(value);
  if (!pending || pending.roomId !== place.room.id) throw new UserError(context.say('error.stale'));
  const { target, options, threadId } = pending;
  const inThread = { ...place, threadId };
  const answer = await follow(context, inThread, { target, options, decisionId: containerId });
  await notifyUser(context, inThread, { ...answer, id: containerId });
};

export const configureLink: OnClick = async ({ place, value }, context) => {
  const choice = decodeModel(value);
  if (!choice) throw new UserError(context.say('error.stale'));
  await configureKnown(context, { ...place, threadId: choice.threadId }, choice.modelId);
};

/** The list is drawn anew where the button was. */
export const unlinkLink: OnClick = async ({ place, value, containerId }, context) => {
  const choice = decodeModel(value);
  if (!choice) throw new UserError(context.say('error.stale'));
  const link = await requireLink(context, place, choice.modelId);
  const inThread = { ...place, threadId: choice.threadId };
  const note = await unfollow(context, inThread, () => link);
  await notifyUser(context, inThread, { ...(await listLinks(context, inThread, { note })), id: containerId });
};
