import type { Board } from '../../trello/models';
import { formatDate } from '../../trello/describe/formatDate';
import { describeFilter } from '../../ui/barFilter';
import type { BarState } from '../../ui/barState';
import { BOARD_VIEW, boardBar, cardsShown, closedBar, listOf, type Bar } from '../../ui/boardBar';
import { encodeView } from '../../ui/viewId';
import type { SeenBoard } from './boardAccess';
import { findAccount, ownAccount } from '../accounts/ownAccount';
import type { AppContext } from '../../rocketchat/AppContext';
import { subscribedBoards } from './boards';
import { readBoard } from './lists';
import { nameMirrors } from './mirrorCards';
import type { Conversation } from '../../rocketchat/messages/notifyUser';
import { showBar } from '../../rocketchat/surfaces/openContextualBar';
import { withDeadline } from '../../rocketchat/surfaces/openModal';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';

/**
 * Opens the room's board beside the room. One request.
 * @throws UserError where there is none, or none that this person may see here
 */
export async function openBoardBar(context: AppContext, conversation: Conversation): Promise<void> {
  const boards = await boardsOf(context, conversation);
  const [first] = boards;
  if (!first) {
    const room = conversation.room.slugifiedName || 'room';
    throw new UserError(context.t('error.noBoard', { room }));
  }
  const id = encodeView({ name: BOARD_VIEW, roomId: conversation.room.id, threadId: conversation.threadId });
  const state = { boardId: first.id, filter: 'all', page: 1, turn: 0 };
  await showBar(context, conversation, {
    bar: await render(context, conversation, { boards, state, id }),
    isOpen: false,
  });
}

/**
 * Draws it anew for a click in it. Everything in that is a claim: the room, and what is wanted of it.
 * @param id of the bar
 * @throws UserError for what is not to be seen there, or not any more
 */
export async function turnBoardBar(
  context: AppContext,
  conversation: Conversation,
  { state, id }: { state: BarState; id: string },
): Promise<void> {
  const boards = await boardsOf(context, conversation);
  const isKnown = boards.some((board) => board.id === state.boardId);
  if (!isKnown) throw new UserError(context.t('bar.outdated'));
  await showBar(context, conversation, {
    bar: await render(context, conversation, { boards, state, id }),
    isOpen: true,
  });
}

/** @throws UserError for somebody who is not in the room, whoever says so, or who may read nothing there */
async function boardsOf(context: AppContext, conversation: Conversation): Promise<Board[]> {
  if (!(await isInRoom(context, conversation))) throw new UserError(context.t('bar.notHere'));
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing' && !(await ownAccount(context, conversation.user))) {
    throw new UserError(context.t('error.readingOff'));
  }
  return subscribedBoards(await context.subscriptions.ofRoom(conversation.room.id));
}

interface Wanted {
  boards: Board[];
  state: BarState;
  id: string;
}

async function render(context: AppContext, conversation: Conversation, wanted: Wanted): Promise<Bar> {
  const { t, caches } = context;
  const frame = { t, appId: caches.appId, ...wanted };
  const board = await readOrExplain(context, conversation, wanted);
  if (typeof board === 'string') return closedBar(frame, board);
  const account = await findAccount(context, conversation.user);
  requireKnown(context, board, { ...wanted.state, isConnected: account !== undefined });
  const zone = await timeZoneOf(context, conversation.user);
  const reader = { memberId: account?.member.memberId, now: new Date() };
  const list = listOf(board, wanted.state);
  const shown = list ? cardsShown({ ...wanted, board, ...reader }, list).shown : [];
  const eyes = { roomId: conversation.room.id, user: conversation.user };
  return boardBar({
    ...frame,
    ...reader,
    board: { ...board, cards: await nameMirrors(context, board.cards, { eyes, shown }) },
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
  });
}

/** @returns a sentence for a board that cannot be shown, where there are others to choose */
async function readOrExplain(
  context: AppContext,
  conversation: Conversation,
  { boards, state }: Wanted,
): Promise<SeenBoard | string> {
  const { boardId } = state;
  try {
    return await withDeadline(context, (hurried) =>
      readBoard(hurried, conversation, { boardId, listOf: (board) => listOf(board, state) }),
    );
  } catch (error) {
    if (error instanceof UserError && boards.length > 1) return error.message;
    throw error;
  }
}

/** @throws UserError for a list or a label that the board does not have, or a person without an account to go by */
function requireKnown(
  context: AppContext,
  board: SeenBoard,
  { listId, filter, isConnected }: BarState & { isConnected: boolean },
): void {
  const { t } = context;
  if (filter === 'mine' && !isConnected) throw new UserError(t('account.connectFirst'));
  const hasList = !listId || board.lists.some(({ id }) => id === listId);
  if (!hasList || describeFilter(t, board, filter) === undefined) throw new UserError(t('bar.outdated'));
}
