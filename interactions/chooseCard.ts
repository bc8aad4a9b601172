import { actOnKnown } from '../chat/cards/actOnCard';
import { isCardAct } from '../chat/cards/acts/table';
import { SHOW, showKnown } from '../chat/cards/showCard';
import { notifyUser } from '../chat/notifyUser';
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
    const answer = isCardAct(name)
      ? await actOnKnown(context, inThread, { cardId, name, rest, flags: new Map(flags) })
      : await showKnown(context, inThread, { id: cardId });
    await notifyUser(context, inThread, { ...answer, id: containerId });
  } catch (error) {
    // The question stays: what went wrong may pass.
    await tellError(context, inThread, { error, where: 'click' });
  }
};
