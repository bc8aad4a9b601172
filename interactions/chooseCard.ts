import { actOnKnown } from '../features/cards/actOnCard';
import { isCardAct } from '../features/cards/acts/cardActs';
import { SHOW, showKnown } from '../features/cards/showCard';
import { messageId } from '../rocketchat/messages/messageId';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { runOnce } from '../rocketchat/runOnce';
import { UserError } from '../rocketchat/UserError';
import { decodeChoice } from '../ui/cardChoice';
import { understood } from './understood';

/**
 * Which card was meant: what was typed is done to it, and the answer stands in place of the question. That stays where
 * something went wrong, which may pass.
 */
export const chooseCard = understood(
  (value) => {
    const state = decodeChoice(value);
    return state && (state.act === SHOW || isCardAct(state.act)) ? state : undefined;
  },
  async ({ act: name, cardId, rest, flags }, { containerId }, context) => {
    const outcome = isCardAct(name)
      ? await runOnce(context, {
          id: messageId(`answer ${containerId}`, context.user.id),
          work: () => actOnKnown(context, { cardId, name, rest, flags: new Map(flags) }),
        })
      : { result: await showKnown(context, { id: cardId }) };
    if ('result' in outcome) await notifyUser(context, { ...outcome.result, id: containerId });
    // Of two clicks at once, the first one's answer is the answer.
    else if (outcome.refused === 'answered') throw new UserError(context.t('error.alreadyAnswered'));
  },
);
