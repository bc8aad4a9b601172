import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { randomId } from '../../rocketchat/messages/messageId';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import { formatDate } from '../../trello/describe/formatDate';
import type { Board, List } from '../../trello/models';
import { TrelloError } from '../../trello/TrelloError';
import type { Answer } from '../../ui/Answer';
import { cardsOf } from '../../ui/describeCard';
import { findList } from '../../ui/findList';
import { listAnswer, listsAnswer, PAGE_SIZE } from '../../ui/listAnswer';
import { listChoice } from '../../ui/listChoice';
import { pageOf } from '../../ui/pageButtons';
import { narrow, type Reading, type ReadingOptions, type SeenBoard, withReading } from './boardAccess';
import { quoted } from './boards';
import { ListChoice } from './choices';
import { eyesOf, nameMirrors } from './mirrorCards';

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
  isFromClick?: boolean;
}

/**
 * The open lists of a board, or the cards of one of them; or which of several is meant. One request to Trello, and
 * one more for a list of a board with more cards than come with it.
 */
export async function answerList(context: ChatContext, question: ListQuestion): Promise<Answer> {
  const { t } = context;
  const listOf = (seen: SeenBoard): List | undefined => {
    const wanted = listWanted(context, seen, question);
    return wanted instanceof ListChoice ? undefined : wanted;
  };
  const board = await readBoard(context, { ...question, listOf });
  const list = listWanted(context, board, question);
  if (!list) return listsAnswer({ t, board });
  if (list instanceof ListChoice) {
    const { page, name = '' } = question;
    const { appId } = context.caches;
    return listChoice({ t, appId, board, lists: list.lists, name, page, threadId: context.threadId });
  }
  const zone = question.isShared
    ? (await context.settings()).timeZone
    : await timeZoneOf(context, context.user);
  const { shown } = pageOf(cardsOf(board, list), PAGE_SIZE, question.page);
  const eyes = await eyesOf(context, question);
  return listAnswer({
    t,
    board: { ...board, cards: await nameMirrors(context, board.cards, { eyes, shown }) },
    list,
    page: question.page,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    id: question.id ?? randomId(),
    buttons: question.isShared ? undefined : { appId: context.caches.appId, threadId: context.threadId },
  });
}

/** @returns undefined where all are wanted. @throws UserError for one that is not there */
function listWanted(
  context: AppContext,
  board: SeenBoard,
  { listId, name }: ListQuestion,
): List | ListChoice | undefined {
  if (listId) {
    const list = board.lists.find(({ id }) => id === listId);
    if (!list) throw new UserError(context.t('error.outdated'));
    return list;
  }
  if (!name) return undefined;
  try {
    return chooseList(context, board, name);
  } catch (error) {
    if (error instanceof ListChoice) return error;
    throw error;
  }
}

interface BoardOptions extends ReadingOptions {
  cards?: 'visible' | 'closed';
  /** the only list whose cards matter; all matter where there is none */
  listOf?: (board: SeenBoard) => List | undefined;
}

/**
 * A board with what of it may be seen here.
 * @throws UserError where it may not be seen, is gone or closed, and whatever `listOf` throws
 */
export function readBoard(
  context: ChatContext,
  { cards, listOf, ...input }: BoardOptions,
): Promise<SeenBoard> {
  const work = async ({ trello, scope }: Reading): Promise<SeenBoard> => {
    const board = await trello.fullBoard(input.boardId, cards);
    // Which lists belong to a part of a board is seen from all its cards alone.
    const list = board.hasMoreCards && scope === 'all' ? listOf?.(board) : undefined;
    const read = list ? trello.withCardsOf(board, list.id) : trello.withAllCards(board, cards);
    return narrow(await read, scope);
  };
  return readSeen(context, { ...input, work });
}

/** The same for as much of the board as the work reads. */
export async function readSeen<T extends Board>(
  context: ChatContext,
  input: ReadingOptions & { work: (reading: Reading) => Promise<T> },
): Promise<T> {
  try {
    const board = await withReading(context, input);
    if (!board) throw new UserError(context.t(await whyUnseen(context, input)));
    if (board.closed) throw new UserError(context.t('error.boardClosed', { board: quoted(board.name) }));
    return board;
  } catch (error) {
    // Whether it is gone or out of reach is the same for whoever asks.
    const isGone = error instanceof TrelloError && (error.kind === 'notFound' || error.kind === 'forbidden');
    if (isGone) throw new UserError(context.t('error.boardGone'));
    throw error;
  }
}

async function whyUnseen(
  context: ChatContext,
  { isFromClick }: ReadingOptions,
): Promise<'error.boardGone' | 'error.outdated' | 'error.joinFirst'> {
  if (!isFromClick) return 'error.boardGone';
  return (await isInRoom(context)) ? 'error.outdated' : 'error.joinFirst';
}

/**
 * Finds an open list by its name.
 * @throws UserError with the names there are. @throws ListChoice where several fit
 */
export function chooseList({ t }: AppContext, board: { name: string; lists: List[] }, typed: string): List {
  // A form names it by its id.
  const known = board.lists.find(({ id }) => id === typed);
  if (known) return known;
  const found = findList(t, board, typed);
  if ('one' in found) return found.one;
  throw found.several ? new ListChoice(found.problem, found.several) : new UserError(found.problem);
}
