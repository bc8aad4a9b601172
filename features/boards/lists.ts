import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { UserError } from '../../rocketchat/UserError';
import { formatDate } from '../../trello/describe/formatDate';
import type { List } from '../../trello/models';
import type { Answer } from '../../ui/Answer';
import { cardsOf } from '../../ui/describeCard';
import { findList } from '../../ui/findList';
import { listAnswer, listsAnswer, PAGE_SIZE } from '../../ui/listAnswer';
import { listChoice } from '../../ui/listChoice';
import { pageOf, type PageRequest } from '../../ui/pages';
import type { SeenBoard } from './boardAccess';
import { ListChoice } from './choices';
import { eyesOf, nameMirrors } from './mirrorCards';
import { readBoard } from './readBoard';

export type ListQuestion = PageRequest & {
  boardId: string;
  /** whether everybody will see it: then without buttons, and in the workspace's time zone */
  isShared?: boolean;
  /** room and board come with a click */
  isFromClick?: boolean;
};

/**
 * The open lists of a board, or the cards of one of them, given by id or name; or the question which is meant. One
 * request to Trello, and one more for a list on a board with more cards than one response holds.
 */
export async function answerList(context: ChatContext, question: ListQuestion): Promise<Answer> {
  const { t, caches } = context;
  const { isShared, isFromClick, ...request } = question;
  const listOf = (seen: SeenBoard): List | undefined => {
    const wanted = listWanted(context, seen, request);
    return wanted instanceof ListChoice ? undefined : wanted;
  };
  const board = await readBoard(context, { ...question, listOf });
  const list = listWanted(context, board, request);
  if (!list) return listsAnswer({ t, board });
  const paging = { ...request, appId: caches.appId, threadId: context.threadId };
  if (list instanceof ListChoice) {
    return listChoice({ t, appId: caches.appId, board, lists: list.lists, request: paging });
  }
  const zone = isShared ? (await context.settings()).timeZone : await timeZoneOf(context, context.user);
  const { shown } = pageOf(cardsOf(board, list), PAGE_SIZE, request.page);
  const eyes = await eyesOf(context, { isShared, isFromClick });
  return listAnswer({
    t,
    board: { ...board, cards: await nameMirrors(context, board.cards, { eyes, shown }) },
    list,
    page: request.page,
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
    now: new Date(),
    paging: isShared ? undefined : { ...paging, listId: list.id, words: undefined },
  });
}

/** @returns undefined if all are wanted. @throws UserError if there is no such list */
function listWanted(
  context: AppContext,
  board: SeenBoard,
  { listId, words }: PageRequest,
): List | ListChoice | undefined {
  if (listId) {
    const list = board.lists.find(({ id }) => id === listId);
    if (!list) throw new UserError(context.t('error.outdated'));
    return list;
  }
  if (!words) return undefined;
  try {
    return chooseList(context, board, words);
  } catch (error) {
    if (error instanceof ListChoice) return error;
    throw error;
  }
}

/**
 * Finds an open list by name.
 * @throws UserError with all names. @throws ListChoice if several match
 */
export function chooseList({ t }: AppContext, board: { name: string; lists: List[] }, typed: string): List {
  // A form gives it by id.
  const known = board.lists.find(({ id }) => id === typed);
  if (known) return known;
  const found = findList(t, board, typed);
  if ('one' in found) return found.one;
  throw found.several ? new ListChoice(found.problem, found.several) : new UserError(found.problem);
}
