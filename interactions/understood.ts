import type { AppContext } from '../rocketchat/AppContext';
import { notifyUser, type Place } from '../rocketchat/messages/notifyUser';
import { tellError } from '../rocketchat/messages/notifyError';
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
 * @param stale what is told then
 */
export const understood =
  <S extends object>(
    decode: (value: unknown) => (S & Said) | undefined,
    work: (state: S, click: Click, context: AppContext) => Promise<void>,
    stale: TextKey & `${string}.stale` = 'error.stale',
  ): OnClick =>
  async (click, context) => {
    const state = decode(click.value);
    if (!state) throw new UserError(context.say(stale));
    const place = inThread(click, state);
    try {
      await work(state, { ...click, place }, context);
    } catch (error) {
      await tellError(context, place, { error, where: 'click' });
    }
  };

/** A message that is stored knows its thread, and so does a form; what an element says is a claim of the client's. */
const inThread = ({ place, origin }: Click, { threadId }: Said): Place =>
  origin?.kind === 'shared' ? place : { ...place, threadId: place.threadId ?? threadId };

/** The same for a button whose answer stands in place of the private message that it is in. */
export const replacing = <S extends Said>(
  decode: (value: unknown) => S | undefined,
  answer: (state: S, place: Place, context: AppContext) => Promise<Answer>,
): OnClick =>
  understood<S>(decode, async (state, { place, containerId: id }, context) => {
    await notifyUser(context, place, { ...(await answer(state, place, context)), id });
  });
