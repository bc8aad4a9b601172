import { actOnKnown } from '../features/cards/actOnCard';
import { isCardAct } from '../features/cards/acts/cardActs';
import { orOpenForm } from '../features/cards/cardForms';
import { SHOW, showKnown } from '../features/cards/showCard';
import { messageId } from '../rocketchat/messages/messageId';
import { notifyUser } from '../rocketchat/messages/notifyUser';
import { runOnce } from '../rocketchat/runOnce';
import { UserError } from '../rocketchat/UserError';
import { decodeChoice } from '../ui/cardChoice';
import { understood } from './understood';

/**
 * Which card was meant: the command is carried out on it, and the answer replaces the question. After an error, which
 * may be temporary, the question stays.
 */
export const chooseCard = understood(
  (value) => {
    const state = decodeChoice(value);
    return state && (state.act === SHOW || isCardAct(state.act)) ? state : undefined;
  },
  async ({ act: name, cardId, rest, flags }, { containerId }, context) => {
    const outcome = isCardAct(name)
      ? await orOpenForm(context, () =>
          runOnce(context, {
            id: messageId(`answer ${containerId}`, context.user.id),
            work: () => actOnKnown(context, { cardId, name, rest, flags: new Map(flags) }),
          }),
        )
      : { result: await showKnown(context, { id: cardId }) };
    if (!outcome) return;
    if ('result' in outcome) await notifyUser(context, { ...outcome.result, id: containerId });
    // Of two simultaneous clicks, the first one's answer counts.
    else if (outcome.refused === 'answered') throw new UserError(context.t('error.alreadyAnswered'));
  },
);
