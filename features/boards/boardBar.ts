import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { showBar } from '../../rocketchat/surfaces/openContextualBar';
import { withDeadline } from '../../rocketchat/surfaces/openModal';
import { timeZoneOf } from '../../rocketchat/timeZones/timeZone';
import { NeedsAccountError, UserError } from '../../rocketchat/UserError';
import { formatDate } from '../../trello/describe/formatDate';
import type { Board } from '../../trello/models';
import { describeFilter } from '../../ui/barFilter';
import type { BarState } from '../../ui/barState';
import { cardsShown } from '../../ui/barCards';
import { type Bar, BOARD_VIEW, boardBar, closedBar, listOf } from '../../ui/boardBar';
import { encodeView } from '../../ui/viewId';
import { findAccount, ownAccount } from '../accounts/ownAccount';
import type { SeenBoard } from './boardAccess';
import { subscribedBoards } from './boards';
import { nameMirrors } from './mirrorCards';
import { readBoard } from './readBoard';

/**
 * Opens the room's board beside the room, with one request.
 * @throws UserError if there is none that this person may see here
 */
export async function openBoardBar(context: ChatContext): Promise<void> {
  const boards = await boardsOf(context);
  const [first] = boards;
  if (!first) {
    const room = context.room.slugifiedName || 'room';
    throw new UserError(context.t('error.noBoard', { room }));
  }
  const state = { boardId: first.id, filter: 'all', page: 1, turn: 0 };
  await showBar(context, {
    bar: await render(context, { boards, state }),
    isOpen: false,
  });
}

/**
 * Updates it after a click in it, or in a form that was opened from it. Everything is untrusted: the room and the
 * requested state.
 * @param isFresh whether Trello is asked in any case
 * @throws UserError if that may not be seen, or no longer exists
 */
export async function turnBoardBar(
  context: ChatContext,
  { state, isFresh }: { state: BarState; isFresh?: boolean },
): Promise<void> {
  const boards = await boardsOf(context);
  const isKnown = boards.some((board) => board.id === state.boardId);
  if (!isKnown) throw new UserError(context.t('bar.outdated'));
  if (isFresh) context.caches.reads.forgetBoard(state.boardId);
  await showBar(context, {
    bar: await render(context, { boards, state }),
    isOpen: true,
  });
}

/** @throws UserError for a person who is not in the room, whatever the client claims, or may read nothing there */
async function boardsOf(context: ChatContext): Promise<Board[]> {
  if (!(await isInRoom(context))) throw new UserError(context.t('bar.notHere'));
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing' && !(await ownAccount(context, context.user))) {
    throw new UserError(context.t('error.readingOff'));
  }
  return subscribedBoards(await context.subscriptions.ofRoom(context.room.id));
}

interface Wanted {
  boards: Board[];
  state: BarState;
}

async function render(context: ChatContext, wanted: Wanted): Promise<Bar> {
  const { t, caches, room, threadId } = context;
  const id = encodeView({ name: BOARD_VIEW, roomId: room.id, threadId });
  const frame = { t, appId: caches.appId, id, ...wanted };
  const board = await readOrExplain(context, wanted);
  if (typeof board === 'string') return closedBar(frame, board);
  const account = await findAccount(context, context.user);
  requireKnown(context, board, { ...wanted.state, isConnected: account !== undefined });
  const zone = await timeZoneOf(context, context.user);
  const reader = { memberId: account?.member.memberId, now: new Date() };
  const list = listOf(board, wanted.state);
  const shown = list ? cardsShown({ ...wanted, board, ...reader }, list).shown : [];
  const eyes = { roomId: room.id, user: context.user };
  return boardBar({
    ...frame,
    ...reader,
    board: { ...board, cards: await nameMirrors(context, board.cards, { eyes, shown }) },
    date: (iso) => formatDate(iso, { zone, language: 'en' }),
  });
}

/** @returns a sentence if the board cannot be shown but others can be chosen */
async function readOrExplain(context: ChatContext, { boards, state }: Wanted): Promise<SeenBoard | string> {
  const { boardId } = state;
  try {
    return await withDeadline(context, (hurried) =>
      readBoard(hurried, { boardId, listOf: (board) => listOf(board, state) }),
    );
  } catch (error) {
    if (error instanceof UserError && boards.length > 1) return error.message;
    throw error;
  }
}

/** @throws UserError for an unknown list or label, or for “my cards” without an account */
function requireKnown(
  context: AppContext,
  board: SeenBoard,
  { listId, filter, isConnected }: BarState & { isConnected: boolean },
): void {
  const { t } = context;
  if (filter === 'mine' && !isConnected) throw new NeedsAccountError(t('account.connectFirst'));
  const hasList = !listId || board.lists.some(({ id }) => id === listId);
  if (!hasList || describeFilter(t, board, filter) === undefined) throw new UserError(t('bar.outdated'));
}
