import { echo } from '../../trello/echo';
import type { FoundCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { formatDate } from '../../trello/wording/formatDate';
import type { Answer } from '../../ui/Answer';
import { foundCards } from '../../ui/foundCards';
import { wordDue } from '../../ui/wordDue';
import { isInScope, type Reading, scopeOf, withReading } from '../access';
import { ownAccount, withOwnAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import { chooseBoard, followedBoards } from '../boards';
import type { Place } from '../notifyUser';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';
import { requireShortQuery } from './limits';

/** More than a message of cards nobody reads. */
const MOST = 15;

/** Asked of Trello at once; some of them are then left out. */
const LIMIT = 60;

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
  requireShortQuery(say, wish.query);
  const { cards, isCut } = await find(context, place, wish);
  const query = `“${echo(wish.query)}”`;
  if (!cards.length) return { text: say('search.none', { query }) };
  return wordCards(context, place, {
    title: say('search.title', { query }),
    cards,
    isShared: wish.isShared,
    hint:
      isCut || cards.length > MOST ? say('search.cut', { count: Math.min(MOST, cards.length) }) : undefined,
  });
}

/** The open cards of a person's own account, the most urgent first. */
export async function myCards(context: AppContext, place: Place): Promise<Answer> {
  const { say } = context;
  const cards = await withOwnAccount(context, place, (trello) => trello.myCards());
  const open = cards.filter(({ closed, board }) => !closed && !board.closed);
  if (!open.length) return { text: say('mine.none') };
  const sorted = [...open].sort((a, b) => urgency(a).localeCompare(urgency(b)));
  return wordCards(context, place, {
    title: say('mine.title'),
    cards: sorted,
    isShared: false,
    hint: open.length > MOST ? say('mine.cut', { count: open.length - MOST }) : undefined,
  });
}

/** Sorts by the due date; behind every date comes what has none, and then what is done. */
const urgency = ({ due, dueComplete }: FoundCard): string => (dueComplete ? 'z' : '') + (due ?? 'y');

interface Hits {
  cards: FoundCard[];
  /** Trello sent as many as were asked for: there may be more */
  isCut: boolean;
}

async function find(context: AppContext, place: Place, wish: Wish): Promise<Hits> {
  const { query, board, isShared } = wish;
  if (board !== undefined) {
    const boardId = await chooseBoard(context, place, { typed: board, isShared });
    const work = async ({ trello, scope }: Reading): Promise<Hits | undefined> => {
      const found = await ask(trello, { query, boardIds: [boardId] }, (card) => isInScope(scope, card));
      // On a board that an account cannot see a search finds nothing: the other one may.
      return found.cards.length ? found : undefined;
    };
    const hits = await withReading(context, place, { boardId, isShared, work });
    return hits ?? { cards: [], isCut: false };
  }
  if (!isShared && (await ownAccount(context, place.user))) {
    return withOwnAccount(context, place, (trello) => ask(trello, { query }, () => true));
  }
  return findHere(context, place, query);
}

async function findHere(context: AppContext, { room }: Place, query: string): Promise<Hits> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') throw new UserError(context.say('error.readingOff'));
  const links = await context.links.ofRoom(room.id);
  const boards = followedBoards(links).map(({ id }) => id);
  if (readAccess === 'linked' && !boards.length) {
    throw new UserError(context.say('error.noBoard', { room: room.slugifiedName || 'room' }));
  }
  const boardIds = readAccess === 'linked' ? boards : undefined;
  return ask(await openTrello(context), { query, boardIds }, (card) =>
    isInScope(scopeOf(readAccess, links, card.idBoard), card),
  );
}

/** Open cards, unless the words are about the archive; what stands on a closed board or an archived list is not open. */
async function ask(
  trello: TrelloClient,
  { query, boardIds }: { query: string; boardIds?: string[] },
  isSeen: (card: FoundCard) => boolean,
): Promise<Hits> {
  const found = await trello.search(query, { boardIds, limit: LIMIT, partial: true });
  const isWanted = ({ closed, list, board }: FoundCard): boolean => !closed && !list.closed && !board.closed;
  const isAboutArchive = /\bis:archived\b/i.test(query);
  const cards = found.filter((card) => isSeen(card) && (isAboutArchive || isWanted(card)));
  return { cards, isCut: found.length === LIMIT };
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
