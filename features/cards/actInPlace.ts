import type { ChatContext } from '../../rocketchat/ChatContext';
import { logUnexpected } from '../../rocketchat/explainError';
import { notifyUser } from '../../rocketchat/messages/notifyUser';
import { redrawMessage, sayingAll } from '../../rocketchat/messages/redrawMessage';
import type { Answer } from '../../ui/Answer';
import { cardUnderSentence, hasSentence, redrawnCard, withCard } from '../../ui/cardAnswer';
import type { Origin } from '../../ui/viewId';
import { actOnKnown, partly } from './actOnCard';
import type { CardActName } from './acts/cardActs';
import { cardById } from './cardById';
import { askFully, showKnown, viewOf } from './showCard';

/** What a click on a card is about; all of it is untrusted. */
export interface ClickedCard {
  cardId: string;
  /** the message of ours that shows the card; without one, the answer is private */
  origin?: Origin;
}

interface Act {
  name: CardActName;
  rest: string;
}

/**
 * Carries out clicks on a card one after the other, and shows its new state in the clicked message: to everybody if
 * everybody sees that message.
 * @param aside a further sentence for the person
 * @returns a private answer if that message could not be updated
 * @throws UserError if this person may not see it here, if nothing was done, or not all of it
 */
export async function actInPlace(
  context: ChatContext,
  { cardId, origin, acts, aside = '' }: ClickedCard & { acts: Act[]; aside?: string },
): Promise<Answer | undefined> {
  const notes: string[] = [];
  for (const act of acts) {
    try {
      notes.push((await actOnKnown(context, { ...act, cardId, flags: new Map() })).text);
    } catch (error) {
      if (!notes.length) throw error;
      const sofar = notes.join('\n');
      await isRedrawn(context, { cardId, origin, note: sofar });
      throw partly(context, { name: act.name, sofar, error });
    }
  }
  const note = [...notes, aside].filter(Boolean).join('\n');
  const unseen = (await isRedrawn(context, { cardId, origin, note }))
    ? origin?.kind === 'shared' && aside
    : note;
  return unseen ? { text: unseen } : undefined;
}

/** Whatever was done stays done, whether it is shown or not. */
async function isRedrawn(
  context: ChatContext,
  { cardId, origin, note }: ClickedCard & { note: string },
): Promise<boolean> {
  try {
    switch (origin?.kind) {
      case 'private':
        await notifyUser(context, {
          ...(await showKnown(context, { id: cardId, note })),
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
