import { cardIdTyped, isCardReference } from '../../trello/find';
import type { FullCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { formatDate } from '../../trello/describe/formatDate';
import { cardAnswer, type CardView } from '../../ui/cardAnswer';
import { choiceAnswer } from '../../ui/cardChoice';
import type { Answer } from '../../ui/Answer';
import type { AppContext } from '../../rocketchat/AppContext';
import { nameMirrors } from '../boards/mirrorCards';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { CardChoice } from './CardBrief';
import { cardById } from './cardById';
import { findCard } from './findCard';

interface Input {
  words: string[];
  board?: string;
  isShared: boolean;
}

/**
 * One card, for a person or for the room. One request where the card is typed by its address or id.
 * @throws UserError where there is none that may be seen
 */
export async function showTyped(
  context: AppContext,
  conversation: Conversation,
  input: Input,
): Promise<Answer> {
  const { isShared } = input;
  try {
    // An address says it all: what it leads to is asked for once, with everything there is to show.
    const [first = '', ...others] = input.words;
    const known = others.some(isCardReference) ? undefined : cardIdTyped(first);
    const id = known ?? (await findCard(context, conversation, { ...input, rest: 'none' })).card.id;
    return await show(context, conversation, { id, isShared });
  } catch (error) {
    if (!(error instanceof CardChoice)) throw error;
    const { threadId } = conversation;
    return choiceAnswer({
      t: context.t,
      appId: context.caches.appId,
      ...error.question,
      options: { act: SHOW, rest: '', flags: [], threadId },
    });
  }
}

/** In a button's wish: the card is only shown. */
export const SHOW = 'card';

/** @throws UserError where the card that a button names may not be seen here */
export const showKnown = (
  context: AppContext,
  conversation: Conversation,
  known: Pick<Showing, 'id' | 'note'>,
): Promise<Answer> => show(context, conversation, { ...known, isShared: false, isFromClick: true });

interface Showing {
  id: string;
  isShared: boolean;
  isFromClick?: boolean;
  note?: string;
}

async function show(
  context: AppContext,
  conversation: Conversation,
  { note, ...claim }: Showing,
): Promise<Answer> {
  const card = await cardById(context, conversation, { ...claim, ask: askFully });
  return cardAnswer({ ...(await viewOf(context, conversation, { card, isShared: claim.isShared })), note });
}

export const askFully = (trello: TrelloClient, id: string): Promise<FullCard> => trello.fullCard(id);

/** How a card is drawn for a person, or for the room; with buttons for whoever sees it. */
export async function viewOf(
  context: AppContext,
  { user, room, threadId }: Conversation,
  { card, isShared }: { card: FullCard; isShared: boolean },
): Promise<CardView> {
  const eyes = { roomId: room.id, ...(!isShared && { user }) };
  const [named = card] = await nameMirrors(context, [card], { eyes });
  const zone = isShared ? (await context.settings()).timeZone : await timeZoneOf(context, user);
  return {
    t: context.t,
    card: named,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    buttons: { appId: context.caches.appId, threadId },
  };
}
