import { groupDigits } from '../../i18n/texts';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import { formatDate } from '../../trello/describe/formatDate';
import { type FoundCard, MAX_PER_ANSWER, mayHaveMore } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { describeDue } from '../../ui/describeDue';
import { linesAnswer } from '../../ui/linesAnswer';
import { pageButtons, pageOf } from '../../ui/pages';
import { FOUND_PAGE_SIZE, foundLines, queryProblem, searchAnswer } from '../../ui/searchAnswer';
import { withOwnAccount } from '../accounts/ownAccount';
import { chooseBoard } from '../boards/boards';
import { eyesOf, nameMirrors } from '../boards/mirrorCards';
import { type Asked, findHits, nameWhoAsks } from './findHits';

interface Input {
  query: string;
  /** what was typed after --board */
  board?: string;
  isShared: boolean;
}

/**
 * Finds cards by words and Trello's own operators, on the boards this room may see; for a connected person's private
 * search on all of theirs. One request.
 * @throws UserError if there is no board to search
 */
export async function searchCards(context: ChatContext, input: Input): Promise<Answer> {
  const { query, board: typed, isShared } = input;
  const problem = queryProblem(context.t, query);
  if (problem) throw new UserError(problem);
  const boardId = typed === undefined ? undefined : await chooseBoard(context, { typed, isShared });
  // In a shared answer, `@me` would be whoever reads it.
  const named = isShared ? await nameWhoAsks(context, query) : query;
  return answerSearch(context, { query: named, boardId, page: 1, isShared });
}

/**
 * A page of the results, by what the person who asks may see.
 * @throws UserError for a room or a board out of their reach
 */
export async function answerSearch(context: ChatContext, search: Asked & { page: number }): Promise<Answer> {
  const { t, caches } = context;
  const { query, boardId, isShared, page } = search;
  const hits = await findHits(context, search);
  const { shown } = pageOf(hits.cards, FOUND_PAGE_SIZE, page);
  const cards = await nameMirrors(context, hits.cards, {
    eyes: await eyesOf(context, search),
    shown,
  });
  const request = { command: 'search', words: query, boardId, page, threadId: context.threadId };
  return searchAnswer({
    t,
    query,
    ...hits,
    cards,
    due: await dueOf(context, isShared),
    paging: isShared ? undefined : { ...request, appId: caches.appId },
  });
}

/** The open cards of a person's own account, most urgent first. One request. */
export async function myCards(context: ChatContext, asked: number): Promise<Answer> {
  const { t, caches } = context;
  const cards = await withOwnAccount(context, (trello) => trello.myCards());
  const open = cards.filter(({ closed, board }) => !closed && !board.closed);
  if (!open.length) return { text: t('mine.none') };
  const sorted = [...open].sort((a, b) => urgency(a).localeCompare(urgency(b)));
  const { shown, page, pages } = pageOf(sorted, FOUND_PAGE_SIZE, asked);
  const named = await nameMirrors(context, shown, { eyes: { user: context.user } });
  const request = { command: 'mine', page, threadId: context.threadId };
  return linesAnswer({
    title: pages > 1 ? t('mine.titlePage', { page, pages }) : t('mine.title'),
    lines: foundLines(t, named, await dueOf(context, false)),
    ...(mayHaveMore(cards) && { hint: t('mine.cut', { count: groupDigits(MAX_PER_ANSWER) }) }),
    buttons: pageButtons({ ...request, t, appId: caches.appId, pages }),
  });
}

/** Sorts by due date; cards without one come later, and completed ones last. */
const urgency = ({ due, dueComplete }: FoundCard): string => (dueComplete ? 'z' : '') + (due ?? 'y');

/** The format of due dates for a person, or for the room. */
async function dueOf(context: ChatContext, isShared: boolean): Promise<(card: FoundCard) => string> {
  const zone = isShared ? (await context.settings()).timeZone : await timeZoneOf(context, context.user);
  const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
  return (card) => describeDue(card, { t: context.t, date, now: new Date() });
}
