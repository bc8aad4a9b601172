import type { AppContext } from '../rocketchat/AppContext';
import { notifyUser, type Conversation } from '../rocketchat/messages/notifyUser';
import { notifyError } from '../rocketchat/messages/notifyError';
import { UserError } from '../rocketchat/UserError';
import type { TextKey } from '../i18n/texts';
import type { Answer } from '../ui/Answer';
import type { Click, OnClick } from './Click';

/** What an element says; of a private message, which no server keeps, also the thread it is in. */
interface Said {
  threadId?: string;
}

/**
 * A click whose element says something. Whatever comes of it, refusals too, is told in the thread that it is in.
 * @param decode what the element says, undefined for what none of ours says
 * @param outdated what is told then
 */
export const understood =
  <S extends object>(
    decode: (value: unknown) => (S & Said) | undefined,
    work: (state: S, click: Click, context: AppContext) => Promise<void>,
    outdated: TextKey & `${string}.outdated` = 'error.outdated',
  ): OnClick =>
  async (click, context) => {
    const state = decode(click.value);
    if (!state) throw new UserError(context.t(outdated));
    const conversation = inThread(click, state);
    try {
      await work(state, { ...click, conversation }, context);
    } catch (error) {
      await notifyError(context, conversation, { error, where: 'click' });
    }
  };

/** A message that is stored knows its thread, and so does a form; what an element says is a claim of the client's. */
const inThread = ({ conversation, origin }: Click, { threadId }: Said): Conversation =>
  origin?.kind === 'shared' ? conversation : { ...conversation, threadId: conversation.threadId ?? threadId };

/** The same for a button whose answer stands in place of the private message that it is in. */
export const replacing = <S extends Said>(
  decode: (value: unknown) => S | undefined,
  answer: (state: S, conversation: Conversation, context: AppContext) => Promise<Answer>,
): OnClick =>
  understood<S>(decode, async (state, { conversation, containerId: id }, context) => {
    await notifyUser(context, conversation, { ...(await answer(state, conversation, context)), id });
  });
