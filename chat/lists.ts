import type { List } from '../trello/models';
import { TrelloError } from '../trello/TrelloError';
import { formatDate } from '../trello/wording/formatDate';
import type { Answer } from '../ui/Answer';
import { findList } from '../ui/findList';
import { listAnswer, listsAnswer } from '../ui/listAnswer';
import { narrow, type Reading, type ReadingWish, type SeenBoard, withReading } from './access';
import type { AppContext } from './AppContext';
import { quoted } from './boards';
import { randomId } from './messageId';
import type { Place } from './notifyUser';
import { UserError } from './UserError';
import { zoneOf } from './zoneOf';

export interface ListQuestion {
  boardId: string;
  /** what the person typed, or the id a button brought; without either all lists are shown */
  name?: string;
  listId?: string;
  /** from 1 */
  page: number;
  /** of the private message to replace */
  id?: string;
  /** whether everybody will see it: then nobody gets buttons, and times are told in the workspace's zone */
  isShared?: boolean;
  /** room and board come with a click */
  isClaimed?: boolean;
}

/** The open lists of a board, or the cards of one of them. One request to Trello. */
export async function answerList(context: AppContext, place: Place, question: ListQuestion): Promise<Answer> {
  const { say } = context;
  const board = await readBoard(context, place, question);
  const list = question.listId
    ? board.lists.find(({ id }) => id === question.listId)
    : question.name && chooseList(context, board, question.name);
  if (question.listId && !list) throw new UserError(say('error.stale'));
  if (!list) return listsAnswer({ say, board });
  const zone = question.isShared ? (await context.settings()).timeZone : await zoneOf(context, place.user);
  return listAnswer({
    say,
    board,
    list,
    page: question.page,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    id: question.id ?? randomId(),
    buttons: question.isShared ? undefined : { appId: context.memory.appId, threadId: place.threadId },
  });
}

/**
 * A board with what of it may be seen here.
 * @throws UserError where it may not be seen, is gone or closed
 */
export async function readBoard(
  context: AppContext,
  place: Place,
  { cards, ...wish }: ReadingWish & { cards?: 'visible' | 'closed' },
): Promise<SeenBoard> {
  try {
    const work = async ({ trello, scope }: Reading): Promise<SeenBoard> =>
      narrow(await trello.fullBoard(wish.boardId, cards), scope);
    const board = await withReading(context, place, { ...wish, work });
    if (!board) throw new UserError(context.say(wish.isClaimed ? 'error.stale' : 'error.boardGone'));
    if (board.closed) throw new UserError(context.say('error.boardClosed', { board: quoted(board.name) }));
    return board;
  } catch (error) {
    // Whether it is gone or out of reach is the same for whoever asks.
    const isGone = error instanceof TrelloError && (error.kind === 'notFound' || error.kind === 'forbidden');
    if (isGone) throw new UserError(context.say('error.boardGone'));
    throw error;
  }
}

/**
 * Finds an open list by its name.
 * @throws UserError with the names there are
 */
export function chooseList({ say }: AppContext, board: { name: string; lists: List[] }, typed: string): List {
  // A form names it by its id.
  const known = board.lists.find(({ id }) => id === typed);
  if (known) return known;
  const found = findList(say, board, typed);
  if (typeof found === 'string') throw new UserError(found);
  return found;
}
