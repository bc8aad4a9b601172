import type { ChatContext } from '../../rocketchat/ChatContext';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { formatDate } from '../../trello/describe/formatDate';
import { cardIdTyped, isCardReference } from '../../trello/findByName';
import type { FullCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { Answer, Button } from '../../ui/Answer';
import { cardAnswer, type CardView } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import { nameMirrors } from '../boards/mirrorCards';
import { CardChoice } from './CardBrief';
import { cardById } from './cardById';
import { findCard } from './findCard';

interface Input {
  words: string[];
  board?: string;
  isShared: boolean;
}

/**
 * One card, for a person or for the room. One request if it is given by URL or id.
 * @throws UserError if there is none that may be seen
 */
export async function showTyped(context: ChatContext, input: Input): Promise<Answer> {
  const { isShared } = input;
  try {
    // A URL identifies the card, which is requested once, with everything we show.
    const [first = '', ...others] = input.words;
    const known = others.some(isCardReference) ? undefined : cardIdTyped(first);
    const id = known ?? (await findCard(context, { ...input, rest: 'none' })).card.id;
    return await show(context, { id, isShared });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    const { threadId } = context;
    return choiceAnswer({
      t: context.t,
      appId: context.caches.appId,
      ...error.question,
      options: { act: SHOW, rest: '', flags: [], threadId },
    });
  }
}

/** The act in a button's value: the card is only shown. */
export const SHOW = 'card';

/** @throws UserError if the card in a button may not be seen here */
export const showKnown = (
  context: ChatContext,
  known: Pick<Showing, 'id' | 'note' | 'undo'>,
): Promise<Answer> => show(context, { ...known, isShared: false, isFromClick: true });

interface Showing {
  id: string;
  isShared: boolean;
  isFromClick?: boolean;
  note?: string;
  undo?: Button;
}

async function show(context: ChatContext, { note, undo, ...claim }: Showing): Promise<Answer> {
  const card = await cardById(context, { ...claim, isPersonal: true, ask: askFully });
  return cardAnswer({ ...(await viewOf(context, { card, isShared: claim.isShared })), note, undo });
}

/** A card, and the Trello member it was read for: `subscribed` is about nobody else. */
export interface ReadCard extends FullCard {
  readerId?: string;
}

export const askFully = async (trello: TrelloClient, id: string, readerId?: string): Promise<ReadCard> => ({
  ...(await trello.fullCard(id)),
  readerId,
});

/** How a card is rendered for a person, or for the room; with buttons for everybody who sees it. */
export async function viewOf(
  context: ChatContext,
  { card, isShared }: { card: ReadCard; isShared: boolean },
): Promise<CardView> {
  const { user, room, threadId } = context;
  const eyes = { roomId: room.id, ...(!isShared && { user }) };
  const [named = card] = await nameMirrors(context, [card], { eyes });
  const zone = isShared ? (await context.settings()).timeZone : await timeZoneOf(context, user);
  return {
    t: context.t,
    card: named,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    buttons: { appId: context.caches.appId, threadId, readerId: card.readerId },
  };
}
