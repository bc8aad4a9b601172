import type { TextKey } from '../i18n/texts';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { UserError } from '../rocketchat/UserError';
import type { Origin, ViewId } from '../ui/viewId';

export interface Click {
  value: unknown;
  /** of the message or view the button is in */
  containerId: string;
  /** the message that it is in */
  origin?: Origin;
  /** what the form that it is in is about */
  view?: ViewId;
}

export type OnClick = (click: Click, context: ChatContext) => Promise<void>;

/** What an element says; of a private message, which no server keeps, also the thread it is in. */
interface Threaded {
  threadId?: string;
}

/**
 * A click whose element says something. Whatever comes of it, refusals too, is told in the thread that it is in.
 * @param decode what the element says, undefined for what none of ours says
 * @param outdated what is told then
 */
export const understood =
  <S extends object>(
    decode: (value: unknown) => (S & Threaded) | undefined,
    work: (state: S, click: Click, context: ChatContext) => Promise<void>,
    stale: TextKey & `${string}.outdated` = 'error.outdated',
  ): OnClick =>
  async (click, context) => {
    const state = decode(click.value);
    if (!state) throw new UserError(context.t(stale));
    const there = inThread(context, click, state);
    try {
      await work(state, click, there);
    } catch (error) {
      await notifyError(there, { error, where: 'click' });
    }
  };

/** A message that is stored knows its thread, and so does a form; what an element says is a claim of the client's. */
const inThread = (context: ChatContext, { origin }: Click, { threadId }: Threaded): ChatContext =>
  origin?.kind === 'shared' ? context : context.at({ threadId: context.threadId ?? threadId });
