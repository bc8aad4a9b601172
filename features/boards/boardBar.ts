import type { Board } from '../../trello/models';
import { formatDate } from '../../trello/describe/formatDate';
import { wordFilter } from '../../ui/barFilter';
import type { BarState } from '../../ui/barState';
import { BOARD_VIEW, boardBar, cardsShown, closedBar, listOf, type Bar } from '../../ui/boardBar';
import { encodeView } from '../../ui/viewId';
import type { SeenBoard } from './boardAccess';
import { findAccount, ownAccount } from '../accounts/ownAccount';
import type { AppContext } from '../../rocketchat/AppContext';
import { followedBoards } from './boards';
import { readBoard } from './lists';
import { nameMirrors } from './mirrorCards';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { showBar } from '../../rocketchat/surfaces/openContextualBar';
import { inTime } from '../../rocketchat/surfaces/openModal';
import { isInRoom } from '../../rocketchat/rooms/permissions';
import { UserError } from '../../rocketchat/UserError';
import { zoneOf } from '../../rocketchat/timeZones/timeZone';

/**
 * Opens the room's board beside the room. One request.
 * @throws UserError where there is none, or none that this person may see here
 */
export async function openBoardBar(context: AppContext, place: Place): Promise<void> {
  const boards = await boardsOf(context, place);
  const [first] = boards;
  if (!first) {
    const room = place.room.slugifiedName || 'room';
    throw new UserError(context.say('error.noBoard', { room }));
  }
  const id = encodeView({ name: BOARD_VIEW, roomId: place.room.id, threadId: place.threadId });
  const state = { boardId: first.id, filter: 'all', page: 1, turn: 0 };
  await showBar(context, place, { bar: await draw(context, place, { boards, state, id }), isOpen: false });
}

/**
 * Draws it anew for a click in it. Everything in that is a claim: the room, and what is wanted of it.
 * @param id of the bar
 * @throws UserError for what is not to be seen there, or not any more
 */
export async function turnBoardBar(
  context: AppContext,
  place: Place,
  { state, id }: { state: BarState; id: string },
): Promise<void> {
  const boards = await boardsOf(context, place);
  const isKnown = boards.some((board) => board.id === state.boardId);
  if (!isKnown) throw new UserError(context.say('bar.stale'));
  await showBar(context, place, { bar: await draw(context, place, { boards, state, id }), isOpen: true });
}

/** @throws UserError for somebody who is not in the room, whoever says so, or who may read nothing there */
async function boardsOf(context: AppContext, place: Place): Promise<Board[]> {
  if (!(await isInRoom(context, place))) throw new UserError(context.say('bar.notHere'));
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing' && !(await ownAccount(context, place.user))) {
    throw new UserError(context.say('error.readingOff'));
  }
  return followedBoards(await context.links.ofRoom(place.room.id));
}

interface Wanted {
  boards: Board[];
  state: BarState;
  id: string;
}

async function draw(context: AppContext, place: Place, wanted: Wanted): Promise<Bar> {
  const { say, memory } = context;
  const frame = { say, appId: memory.appId, ...wanted };
  const board = await readOrExplain(context, place, wanted);
  if (typeof board === 'string') return closedBar(frame, board);
  const account = await findAccount(context, place.user);
  requireKnown(context, board, { ...wanted.state, isConnected: account !== undefined });
  const zone = await zoneOf(context, place.user);
  const reader = { memberId: account?.member.memberId, now: new Date() };
  const list = listOf(board, wanted.state);
  const shown = list ? cardsShown({ ...wanted, board, ...reader }, list).shown : [];
  const eyes = { roomId: place.room.id, user: place.user };
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
  place: Place,
  { boards, state }: Wanted,
): Promise<SeenBoard | string> {
  const { boardId } = state;
  try {
    return await inTime(context, (hurried) =>
      readBoard(hurried, place, { boardId, listOf: (board) => listOf(board, state) }),
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
  const { say } = context;
  if (filter === 'mine' && !isConnected) throw new UserError(say('account.connectFirst'));
  const hasList = !listId || board.lists.some(({ id }) => id === listId);
  if (!hasList || wordFilter(say, board, filter) === undefined) throw new UserError(say('bar.stale'));
}
