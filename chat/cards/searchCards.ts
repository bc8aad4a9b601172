import { echo } from '../../trello/echo';
import type { FoundCard } from '../../trello/models';
import { formatDate } from '../../trello/wording/formatDate';
import type { Answer } from '../../ui/Answer';
import { foundCards } from '../../ui/foundCards';
import { pageOf, turnButtons } from '../../ui/pageButtons';
import { LONGEST_VALUE } from '../../ui/parts';
import { encodeMine, encodeSearch, MINE_PAGE, SEARCH_PAGE, type SearchState } from '../../ui/searchPages';
import { wordDue } from '../../ui/wordDue';
import { withOwnAccount } from '../account/ownAccount';
import type { AppContext } from '../AppContext';
import { chooseBoard } from '../boards';
import { randomId } from '../messageId';
import type { Place } from '../notifyUser';
import { UserError } from '../UserError';
import { zoneOf } from '../zoneOf';
import { type Asked, findHits } from './findHits';
import { requireShortQuery } from './limits';

const PAGE_SIZE = 15;

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
  const { query, board: typed, isShared } = wish;
  if (!query) throw new UserError(context.say('search.what'));
  requireShortQuery(context.say, query);
  const boardId = typed === undefined ? undefined : await chooseBoard(context, place, { typed, isShared });
  return answerSearch(context, place, { query, boardId, page: 1, isShared, id: randomId() });
}

/**
 * Another page of it, for whoever clicks, by what they may see now.
 * @throws UserError for a room or a board that is out of their reach
 */
export const turnSearch = (context: AppContext, place: Place, state: SearchState): Promise<Answer> =>
  answerSearch(context, place, { ...state, isShared: false, isClaimed: true });

interface Search extends Asked {
  page: number;
  /** of the message that the buttons are to replace */
  id?: string;
}

async function answerSearch(context: AppContext, place: Place, search: Search): Promise<Answer> {
  const { say } = context;
  const { isShared, id } = search;
  const { cards, isCut } = await findHits(context, place, search);
  const query = `“${echo(search.query)}”`;
  if (!cards.length) return { text: say('search.none', { query }) };
  const { shown, page, pages } = pageOf(cards, PAGE_SIZE, search.page);
  const encode = (target: number): string =>
    encodeSearch({ ...search, page: target, threadId: place.threadId });
  const hasPages = pages > 1 && !isShared && encode(pages).length <= LONGEST_VALUE;
  const isEnd = hasPages ? isCut && page === pages : isCut || pages > 1;
  const count = hasPages ? cards.length : shown.length;
  const turning = { action: SEARCH_PAGE, page, pages, encode };
  return wordCards(context, place, {
    title: hasPages ? say('search.titlePage', { query, page, pages }) : say('search.title', { query }),
    cards: shown,
    isShared,
    id,
    ...(isEnd && { hint: say('search.cut', { count }) }),
    ...(hasPages && { turning }),
  });
}

/** The open cards of a person's own account, the most urgent first. One request. */
export async function myCards(
  context: AppContext,
  place: Place,
  { page: asked }: { page: number } = { page: 1 },
): Promise<Answer> {
  const { say } = context;
  const cards = await withOwnAccount(context, place, (trello) => trello.myCards());
  const open = cards.filter(({ closed, board }) => !closed && !board.closed);
  if (!open.length) return { text: say('mine.none') };
  const sorted = [...open].sort((a, b) => urgency(a).localeCompare(urgency(b)));
  const { shown, page, pages } = pageOf(sorted, PAGE_SIZE, asked);
  const encode = (target: number): string => encodeMine({ page: target, threadId: place.threadId });
  return wordCards(context, place, {
    title: pages > 1 ? say('mine.titlePage', { page, pages }) : say('mine.title'),
    cards: shown,
    isShared: false,
    id: randomId(),
    ...(pages > 1 && { turning: { action: MINE_PAGE, page, pages, encode } }),
  });
}

/** Sorts by the due date; behind every date comes what has none, and then what is done. */
const urgency = ({ due, dueComplete }: FoundCard): string => (dueComplete ? 'z' : '') + (due ?? 'y');

interface Wording {
  title: string;
  cards: FoundCard[];
  isShared: boolean;
  id?: string;
  hint?: string;
  turning?: Omit<Parameters<typeof turnButtons>[0], 'say' | 'appId' | 'blockId'>;
}

async function wordCards(
  context: AppContext,
  place: Place,
  { isShared, turning, ...wording }: Wording,
): Promise<Answer> {
  const { say, memory } = context;
  const zone = isShared ? (await context.settings()).timeZone : await zoneOf(context, place.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  const due = (card: FoundCard): string => wordDue(card, { say, date, now: new Date() });
  const buttons = turning && turnButtons({ say, appId: memory.appId, blockId: 'found', ...turning });
  return foundCards({ say, ...wording, buttons, due });
}
