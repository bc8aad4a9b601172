import type { AppContext } from '../chat/AppContext';
import { notifyUser, type Place } from '../chat/notifyUser';
import { tellError } from '../chat/tellError';
import { UserError } from '../chat/UserError';
import type { Answer } from '../ui/Answer';
import type { OnClick } from './table';

/**
 * A button whose answer stands in place of the private message that it is in.
 * @param decode what the button says, undefined for what no button of ours says
 * @param answer for the thread that the message is in
 */
export const replacing =
  <S extends { threadId?: string }>(
    decode: (value: unknown) => S | undefined,
    answer: (state: S, place: Place, context: AppContext) => Promise<Answer>,
  ): OnClick =>
  async ({ place, value, containerId: id }, context) => {
    const state = decode(value);
    if (!state) throw new UserError(context.say('error.stale'));
    const inThread = { ...place, threadId: state.threadId };
    try {
      await notifyUser(context, inThread, { ...(await answer(state, inThread, context)), id });
    } catch (error) {
      // What was clicked stays: what went wrong may pass.
      await tellError(context, inThread, { error, where: 'click' });
    }
  };
