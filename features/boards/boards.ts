import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ChatContext } from '../../rocketchat/ChatContext';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import { distinct } from '../../trello/collections';
import { boardIdIn, findBoard } from '../../trello/findByName';
import type { Board } from '../../trello/models';
import { names, quoted } from '../../ui/naming';
import { ownAccount, withOwnAccount } from '../accounts/ownAccount';
import { retryWithOwnAccount } from '../accounts/retryWithOwnAccount';
import { openTrello } from '../credentials/openTrello';
import { BoardChoice } from './choices';

export { names, quoted } from '../../ui/naming';

/**
 * The board that a command in this room is about, by the setting for what rooms may read; a named one may be on the
 * person's own account if only they will see the answer.
 * @returns the board's id
 * @throws UserError if there is none that may be seen. @throws BoardChoice if several match
 */
export async function chooseBoard(
  context: ChatContext,
  { typed, isShared }: { typed?: string; isShared?: boolean } = {},
): Promise<string> {
  const { room } = context;
  const { readAccess } = await context.settings();
  const linked =
    readAccess === 'nothing' ? [] : subscribedBoards(await context.subscriptions.ofRoom(room.id));
  const own = async (): Promise<boolean> =>
    !isShared && (await ownAccount(context, context.user)) !== undefined;
  if (readAccess === 'nothing' && !(await own())) throw new UserError(context.t('error.readingOff'));
  if (typed === undefined) return onlyBoard(context, linked, nameOf(room));
  const found = findBoard(linked, typed);
  // If more boards may be read, a linked one with a similar name must not hide the one with that name.
  const isSure = 'one' in found && isNamed(found.one, typed);
  if (!isSure && (readAccess === 'every' || (await own()))) {
    const ofWorkspace = readAccess === 'every' ? boardsOfWorkspace(context, isShared) : [];
    const ofPerson = (await own()) ? withOwnAccount(context, (trello) => trello.boards()) : [];
    return pick(context, [...linked, ...(await ofWorkspace), ...(await ofPerson)], typed);
  }
  if ('one' in found) return found.one.id;
  const boards = names(linked);
  if ('several' in found)
    throw new BoardChoice(context.t('error.whichBoard', { boards: names(found.several) }), found.several);
  throw new UserError(
    linked.length
      ? context.t('error.boardNotHere', { name: quoted(typed), boards })
      : context.t('error.noBoard', { room: nameOf(room) }),
  );
}

/** Without linked boards, people with an account get what it shows them. */
const boardsOfWorkspace = (context: ChatContext, isShared?: boolean): Promise<Board[]> =>
  retryWithOwnAccount(context, {
    byWorkspace: async () => (await openTrello(context)).boards(),
    byOwn: () => Promise.resolve(isShared ? undefined : []),
  });

/** The open boards that this person may see here, and whether the room is linked to them. */
export async function visibleBoards(
  context: ChatContext,
  isShared: boolean,
): Promise<{ board: Board; isLinked: boolean }[]> {
  const { readAccess } = await context.settings();
  const linked =
    readAccess === 'nothing' ? [] : subscribedBoards(await context.subscriptions.ofRoom(context.room.id));
  const isLinked = (board: Board): boolean => linked.some(({ id }) => id === board.id);
  if (!isShared && (await ownAccount(context, context.user))) {
    const own = await withOwnAccount(context, (trello) => trello.boards());
    return withLinked(own, linked).map((board) => ({ board, isLinked: isLinked(board) }));
  }
  if (readAccess === 'nothing') throw new UserError(context.t('error.readingOff'));
  if (readAccess === 'linked' && !linked.length) {
    throw new UserError(context.t('error.noBoard', { room: nameOf(context.room) }));
  }
  const boards = await boardsOfWorkspace(context, isShared);
  return withLinked(boards, linked)
    .map((board) => ({ board, isLinked: isLinked(board) }))
    .filter((each) => each.isLinked || readAccess === 'every');
}

async function onlyBoard(context: AppContext, linked: Board[], roomName: string): Promise<string> {
  const [board, ...others] = linked;
  if (board && !others.length) return board.id;
  if (others.length) throw new BoardChoice(context.t('error.whichBoard', { boards: names(linked) }), linked);
  const { readAccess } = await context.settings();
  throw new UserError(
    readAccess === 'every' ? context.t('error.noBoardAsk') : context.t('error.noBoard', { room: roomName }),
  );
}

/** @throws UserError if none has that name. @throws BoardChoice if several have */
function pick(context: AppContext, boards: Board[], typed: string): string {
  const found = findBoard(distinct(boards), typed);
  if ('one' in found) return found.one.id;
  if ('several' in found)
    throw new BoardChoice(context.t('error.whichOne', { names: names(found.several) }), found.several);
  const name = quoted(typed);
  throw new UserError(
    found.near.length
      ? context.t('error.boardNotSeenNear', { name, names: names(found.near) })
      : context.t('error.boardNotSeen', { name }),
  );
}

/** A room may be linked to a board that the account sees without being a member. */
const withLinked = (own: Board[], linked: Board[]): Board[] => distinct([...own, ...linked]);

/** Whether this name, URL or id identifies exactly this board. */
export function isNamed(board: Board, typed: string): boolean {
  const id = boardIdIn(typed);
  return (
    id === board.id ||
    id === board.shortLink ||
    board.name.trim().toLowerCase() === typed.trim().toLowerCase()
  );
}

/** Direct rooms have no name. */
const nameOf = (room: IRoom): string => room.slugifiedName || 'room';

/** Each board once, even if a room is linked to several of its lists and cards. */
export function subscribedBoards(subscriptions: Subscription[]): Board[] {
  return [
    ...new Map(
      subscriptions.map(({ boardId: id, boardName: name, boardShortLink: shortLink }) => [
        id,
        { id, name, shortLink },
      ]),
    ).values(),
  ];
}
