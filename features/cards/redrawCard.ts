import type { ChatContext } from '../../rocketchat/ChatContext';
import { logUnexpected } from '../../rocketchat/explainError';
import { notifyUser } from '../../rocketchat/messages/notifyUser';
import { redrawMessage, sayingAll } from '../../rocketchat/messages/redrawMessage';
import type { Button } from '../../ui/Answer';
import { cardUnderSentence, hasSentence, redrawnCard, withCard } from '../../ui/cardAnswer';
import type { Origin } from '../../ui/viewId';
import { cardById } from './cardById';
import { askFully, showKnown, viewOf } from './showCard';

/** What a click on a card is about; all of it is untrusted. */
export interface ClickedCard {
  cardId: string;
  /** the message of ours that shows the card; without one, the answer is private */
  origin?: Origin;
}

/**
 * Shows a card's new state in the message of ours that shows it: to everybody if everybody sees that message.
 * @param note what was done, for a private message, with a button to undo it
 * @returns whether it did; never rejects, as whatever was done stays done
 */
export async function redrawCard(
  context: ChatContext,
  { cardId, origin, note, undo }: ClickedCard & { note: string; undo?: Button },
): Promise<boolean> {
  try {
    switch (origin?.kind) {
      case 'private':
        await notifyUser(context, {
          ...(await showKnown(context, { id: cardId, note, undo })),
          id: origin.messageId,
        });
        return true;
      case 'shared':
        return await redrawForRoom(context, { cardId, messageId: origin.messageId });
      default:
        return false;
    }
  } catch (error) {
    logUnexpected(error, context, 'redraw');
    return false;
  }
}

/** By what the room may see. */
const redrawForRoom = (
  context: ChatContext,
  { cardId, messageId }: { cardId: string; messageId: string },
): Promise<boolean> =>
  redrawMessage(context, {
    id: messageId,
    roomId: context.room.id,
    redraw: async ({ text, blocks }) => {
      // Somebody else's click must not put another card there.
      if (!JSON.stringify(blocks).includes(cardId)) return undefined;
      const card = await cardById(context, {
        id: cardId,
        isShared: true,
        isFromClick: true,
        ask: askFully,
      });
      const view = await viewOf(context, { card, isShared: true });
      return hasSentence(blocks)
        ? { text: '', blocks: withCard(sayingAll(blocks, text), cardUnderSentence(view)) }
        : redrawnCard(blocks, view);
    },
  });
