import { actOnKnown } from '../chat/cards/actOnCard';
import { isCardAct } from '../chat/cards/acts/table';
import { SHOW, showKnown } from '../chat/cards/showCard';
import { messageId } from '../chat/messageId';
import { notifyUser } from '../chat/notifyUser';
import { once } from '../chat/once';
import { tellError } from '../chat/tellError';
import { UserError } from '../chat/UserError';
import { decodeChoice } from '../ui/cardChoice';
import type { OnClick } from './table';

/** Which card was meant: what was typed is done to it, and the answer stands in place of the question. */
export const chooseCard: OnClick = async ({ place, value, containerId }, context) => {
  const state = decodeChoice(value);
  const name = state?.act;
  if (!state || (name !== SHOW && !isCardAct(name))) throw new UserError(context.say('error.stale'));
  const { cardId, rest, flags, threadId } = state;
  const inThread = { ...place, threadId };
  try {
    const outcome = isCardAct(name)
      ? await once(context, {
          id: messageId(`answer ${containerId}`, place.user.id),
          work: () => actOnKnown(context, inThread, { cardId, name, rest, flags: new Map(flags) }),
        })
      : { result: await showKnown(context, inThread, { id: cardId }) };
    if ('result' in outcome) await notifyUser(context, inThread, { ...outcome.result, id: containerId });
    // Of two clicks at once, the first one's answer is the answer.
    else if (outcome.refused === 'answered') throw new UserError(context.say('error.answered'));
  } catch (error) {
    // The question stays: what went wrong may pass.
    await tellError(context, inThread, { error, where: 'click' });
  }
};
