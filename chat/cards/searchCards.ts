import { echo } from '../../trello/echo';
import type { FoundCard } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import type { Answer } from '../../ui/Answer';
import { foundCards } from '../../ui/foundCards';
import { wordDue } from '../../ui/wordDue';
import { isInScope, type Reading, scopeOf, withReading } from '../access';
import { findAccount, withOwnAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import { chooseBoard, followedBoards } from '../boards';
import type { Place } from '../notifyUser';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';

/** More than a message of cards nobody reads. */
const MOST = 15;

interface Wish {
  query: string;
  /** what was typed after --board */
  board?: string;
  isShared: boolean;
}

/**
 * Cards by words and Trello's own operators, on the boards this room may see; for a connected person who asks for
 * themselves on all of theirs. One request.
 * @throws UserError where there is no board to look on
 */
export async function searchCards(context: AppContext, place: Place, wish: Wish): Promise<Answer> {
  const { say } = context;
  if (!wish.query) throw new UserError(say('search.what'));
  const cards = await find(context, place, wish);
  const query = `“${echo(wish.query)}”`;
  if (!cards.length) return { text: say('search.none', { query }) };
  return wordCards(context, place, {
    title: say('search.title', { query }),
    cards,
    isShared: wish.isShared,
    hint: cards.length > MOST ? say('search.cut', { count: MOST }) : undefined,
  });
}

/** The open cards of a person's own account, the most urgent first. */
export async function myCards(context: AppContext, place: Place): Promise<Answer> {
  const { say } = context;
  const cards = await withOwnAccount(context, place, (trello) => trello.myCards());
  const open = cards.filter(({ closed, board }) => !closed && !board.closed);
  if (!open.length) return { text: say('mine.none') };
  const sorted = [...open].sort((a, b) => (a.due ?? LATEST).localeCompare(b.due ?? LATEST));
  return wordCards(context, place, {
    title: say('mine.title'),
    cards: sorted,
    isShared: false,
    hint: open.length > MOST ? say('mine.cut', { count: open.length - MOST }) : undefined,
  });
}

/** Sorts behind every date. */
const LATEST = '9';

async function find(
  context: AppContext,
  place: Place,
  { query, board, isShared }: Wish,
): Promise<FoundCard[]> {
  const limit = MOST + 1;
  if (board !== undefined) {
    const boardId = await chooseBoard(context, place, { typed: board, isShared });
    const wanted = { boardIds: [boardId], limit, partial: true };
    const work = async ({ trello, scope }: Reading): Promise<FoundCard[]> =>
      (await trello.search(query, wanted)).filter((card) => isInScope(scope, card));
    return (await withReading(context, place, { boardId, isShared, work })) ?? [];
  }
  if (!isShared && (await findAccount(context, place.user))) {
    return withOwnAccount(context, place, (trello) => trello.search(query, { limit, partial: true }));
  }
  return findHere(context, place, { query, limit });
}

async function findHere(
  context: AppContext,
  { room }: Place,
  { query, limit }: { query: string; limit: number },
): Promise<FoundCard[]> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') throw new UserError(context.say('error.readingOff'));
  const links = await context.links.ofRoom(room.id);
  const boards = followedBoards(links).map(({ id }) => id);
  if (readAccess === 'linked' && !boards.length) {
    throw new UserError(context.say('error.noBoard', { room: room.slugifiedName || 'room' }));
  }
  const trello = await openTrello(context);
  const boardIds = readAccess === 'linked' ? boards : undefined;
  const cards = await trello.search(query, { boardIds, limit, partial: true });
  return cards.filter((card) => isInScope(scopeOf(readAccess, links, card.idBoard), card));
}

interface Wording {
  title: string;
  cards: FoundCard[];
  isShared: boolean;
  hint?: string;
}

async function wordCards(
  context: AppContext,
  place: Place,
  { title, cards, isShared, hint }: Wording,
): Promise<Answer> {
  const { say } = context;
  const zone = isShared ? (await context.settings()).timeZone : await zoneOf(context, place.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  const due = (card: FoundCard): string => wordDue(card, { say, date, now: new Date() });
  return foundCards({ say, title, cards: cards.slice(0, MOST), hint, due });
}
