import type { FoundCard } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { formatDate } from '../../trello/wording/formatDate';
import type { Answer } from '../../ui/Answer';
import { foundCards } from '../../ui/foundCards';
import { MOST_FOUND, openAmong, queryProblem, SEARCH_LIMIT, searchAnswer } from '../../ui/searchAnswer';
import { wordDue } from '../../ui/wordDue';
import { isInScope, type Reading, scopeOf, withReading } from '../access';
import { findAccount, withOwnAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import { chooseBoard, followedBoards } from '../boards';
import type { Place } from '../notifyUser';
import { openTrello } from '../trelloClient';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';

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
  const problem = queryProblem(say, wish.query);
  if (problem) throw new UserError(problem);
  const hits = await find(context, place, wish);
  const due = await dueOf(context, place, wish.isShared);
  return searchAnswer({ say, query: wish.query, ...hits, due });
}

/** The open cards of a person's own account, the most urgent first. */
export async function myCards(context: AppContext, place: Place): Promise<Answer> {
  const { say } = context;
  const cards = await withOwnAccount(context, place, (trello) => trello.myCards());
  const open = cards.filter(({ closed, board }) => !closed && !board.closed);
  if (!open.length) return { text: say('mine.none') };
  const sorted = [...open].sort((a, b) => (a.due ?? LATEST).localeCompare(b.due ?? LATEST));
  return foundCards({
    say,
    title: say('mine.title'),
    cards: sorted.slice(0, MOST_FOUND),
    hint: open.length > MOST_FOUND ? say('mine.cut', { count: open.length - MOST_FOUND }) : undefined,
    due: await dueOf(context, place, false),
  });
}

/** Sorts behind every date. */
const LATEST = '9';

interface Hits {
  cards: FoundCard[];
  /** Trello sent as many as were asked for: there may be more */
  isCut: boolean;
}

async function find(context: AppContext, place: Place, wish: Wish): Promise<Hits> {
  const { query, board, isShared } = wish;
  if (board !== undefined) {
    const boardId = await chooseBoard(context, place, { typed: board, isShared });
    const work = async ({ trello, scope }: Reading): Promise<Hits> =>
      ask(trello, { query, boardIds: [boardId] }, (card) => isInScope(scope, card));
    const hits = await withReading(context, place, { boardId, isShared, work });
    return hits ?? { cards: [], isCut: false };
  }
  if (!isShared && (await findAccount(context, place.user))) {
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

async function ask(
  trello: TrelloClient,
  { query, boardIds }: { query: string; boardIds?: string[] },
  isSeen: (card: FoundCard) => boolean,
): Promise<Hits> {
  const found = await trello.search(query, { boardIds, limit: SEARCH_LIMIT, partial: true });
  return { cards: openAmong(found.filter(isSeen), query), isCut: found.length === SEARCH_LIMIT };
}

/** How due dates are told to a person, or to the room. */
async function dueOf(
  context: AppContext,
  place: Place,
  isShared: boolean,
): Promise<(card: FoundCard) => string> {
  const zone = isShared ? (await context.settings()).timeZone : await zoneOf(context, place.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  return (card) => wordDue(card, { say: context.say, date, now: new Date() });
}
