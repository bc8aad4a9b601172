import type { FullCard } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import { cardAnswer } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import type { Answer } from '../../ui/Answer';
import { isInScope, type Reading, withReading } from '../access';
import type { AppContext } from '../AppContext';
import type { Place } from '../notifyUser';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';
import { type CardBrief, CardChoice } from './CardBrief';
import { cardById, findCard } from './findCard';

interface Wish {
  words: string[];
  board?: string;
  isShared: boolean;
}

/**
 * One card, for a person or for the room.
 * @throws UserError where there is none that may be seen
 */
export async function showTyped(context: AppContext, place: Place, wish: Wish): Promise<Answer> {
  try {
    const found = await findCard(context, place, { ...wish, needsRest: false });
    return await show(context, place, { card: found.card, isShared: wish.isShared });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    const { threadId } = place;
    return choiceAnswer({
      say: context.say,
      appId: context.memory.appId,
      cards: error.cards,
      wish: { act: SHOW, rest: '', flags: [], threadId },
    });
  }
}

/** In a button's wish: the card is only shown. */
export const SHOW = 'card';

/** @throws UserError where the card that a button names may not be seen here */
export async function showKnown(context: AppContext, place: Place, cardId: string): Promise<Answer> {
  const card = await cardById(context, place, { id: cardId, isClaimed: true });
  return show(context, place, { card, isShared: false });
}

async function show(
  context: AppContext,
  place: Place,
  { card, isShared }: { card: CardBrief; isShared: boolean },
): Promise<Answer> {
  const work = async ({ trello, scope }: Reading): Promise<FullCard | undefined> => {
    const full = await trello.fullCard(card.id);
    return isInScope(scope, full) ? full : undefined;
  };
  const full = await withReading(context, place, { boardId: card.idBoard, isShared, work });
  if (!full) throw new UserError(context.say('card.unseen'));
  const zone = isShared ? (await context.settings()).timeZone : await zoneOf(context, place.user);
  return cardAnswer({
    say: context.say,
    card: full,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
  });
}
