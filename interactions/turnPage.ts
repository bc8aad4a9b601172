import { answerList } from '../chat/lists';
import { notifyUser } from '../chat/notifyUser';
import { UserError } from '../chat/UserError';
import { decodePage } from '../ui/pageButtons';
import type { OnClick } from './table';

/** Another page of a list, in place of the one that was clicked. */
export const turnPage: OnClick = async ({ place, value, containerId }, context) => {
  const state = decodePage(value);
  if (!state) throw new UserError(context.say('error.stale'));
  const { boardId, listId, page, threadId } = state;
  const inThread = { ...place, threadId };
  await notifyUser(
    context,
    inThread,
    await answerList(context, inThread, { boardId, listId, page, id: containerId, isClaimed: true }),
  );
};
