import { cardIdTyped, isCardReference } from '../../trello/find';
import type { FullCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { formatDate } from '../../trello/describe/formatDate';
import { cardAnswer, type CardView } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../../rocketchat/AppContext';
import { nameMirrors } from '../boards/mirrorCards';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { zoneOf } from '../../rocketchat/timeZones/timeZone';
import { CardChoice } from './CardBrief';
import { cardById } from './cardById';
import { findCard } from './findCard';

interface Wish {
  words: string[];
  board?: string;
  isShared: boolean;
}

/**
 * One card, for a person or for the room. One request where the card is typed by its address or id.
 * @throws UserError where there is none that may be seen
 */
export async function showTyped(context: AppContext, place: Place, wish: Wish): Promise<Answer> {
  const { isShared } = wish;
  try {
    // An address says it all: what it leads to is asked for once, with everything there is to show.
    const [first = '', ...others] = wish.words;
    const known = others.some(isCardReference) ? undefined : cardIdTyped(first);
    const id = known ?? (await findCard(context, place, { ...wish, rest: 'none' })).card.id;
    return await show(context, place, { id, isShared });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    const { threadId } = place;
    return choiceAnswer({
      say: context.say,
      appId: context.memory.appId,
      ...error.question,
      wish: { act: SHOW, rest: '', flags: [], threadId },
    });
  }
}

/** In a button's wish: the card is only shown. */
export const SHOW = 'card';

/** @throws UserError where the card that a button names may not be seen here */
export const showKnown = (
  context: AppContext,
  place: Place,
  known: Pick<Showing, 'id' | 'note'>,
): Promise<Answer> => show(context, place, { ...known, isShared: false, isClaimed: true });

interface Showing {
  id: string;
  isShared: boolean;
  isClaimed?: boolean;
  note?: string;
}

async function show(context: AppContext, place: Place, { note, ...claim }: Showing): Promise<Answer> {
  const card = await cardById(context, place, { ...claim, ask: askFully });
  return cardAnswer({ ...(await viewOf(context, place, { card, isShared: claim.isShared })), note });
}

export const askFully = (trello: TrelloClient, id: string): Promise<FullCard> => trello.fullCard(id);

/** How a card is drawn for a person, or for the room; with buttons for whoever sees it. */
export async function viewOf(
  context: AppContext,
  { user, room, threadId }: Place,
  { card, isShared }: { card: FullCard; isShared: boolean },
): Promise<CardView> {
  const eyes = { roomId: room.id, ...(!isShared && { user }) };
  const [named = card] = await nameMirrors(context, [card], { eyes });
  const zone = isShared ? (await context.settings()).timeZone : await zoneOf(context, user);
  return {
    say: context.say,
    card: named,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    buttons: { appId: context.memory.appId, threadId },
  };
}
