import type { TextKey } from '../i18n/texts';
import type { ChatContext } from '../rocketchat/ChatContext';
import { notifyError } from '../rocketchat/messages/notifyError';
import { NoTriggerError, UserError } from '../rocketchat/UserError';
import type { Origin, ViewId } from '../ui/viewId';

export interface Click {
  value: unknown;
  /** of the message or view with the button */
  containerId: string;
  /** the message it is in */
  origin?: Origin;
  /** what the form it is in is about */
  view?: ViewId;
  resume: Resume;
}

/**
 * Runs what a person asked for before they connected.
 * @param isRepeatable whether it may run several times
 */
export type Resume = (
  context: ChatContext,
  pending: { requestId: string; isRepeatable?: boolean },
) => Promise<void>;

export type OnClick = (click: Click, context: ChatContext) => Promise<void>;

/** The value of an element; for a private message, which no server stores, it includes the thread. */
interface Threaded {
  threadId?: string;
}

/**
 * A click with a valid value. The answer, even a refusal, goes to the thread of the click.
 * @param decode the value; undefined unless it is one of ours
 * @param outdated the answer in that case
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
      if (error instanceof NoTriggerError) throw error;
      await notifyError(there, { error, where: 'click' });
    }
  };

/** A stored message knows its thread, and so does a form; the value of an element is untrusted. */
const inThread = (context: ChatContext, { origin }: Click, { threadId }: Threaded): ChatContext =>
  origin?.kind === 'shared' ? context : context.at({ threadId: context.threadId ?? threadId });
