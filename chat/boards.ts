import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Link } from '../storage/records';
import { boardIdIn, findBoard } from '../trello/find';
import type { Board } from '../trello/models';
import { echo } from '../trello/echo';
import type { AppContext } from './AppContext';
import type { Place } from './notifyUser';
import { isInRoom } from './permissions';
import { openTrello } from './trelloClient';
import { UserError } from './UserError';

/**
 * Which board a command in this room is about, under the rule that the settings give for reading with the
 * workspace's token.
 * @param typed what the person said after --board
 * @returns the board's id
 * @throws UserError where there is none, or none that this room may see
 */
export async function chooseBoard(context: AppContext, { room }: Place, typed?: string): Promise<string> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') throw new UserError(context.say('error.readingOff'));
  const linked = followedBoards(await context.links.ofRoom(room.id));
  if (typed === undefined) return onlyBoard(context, linked, nameOf(room));
  const found = findBoard(linked, typed);
  // Where every board may be read, one that only resembles the name must not hide the one that has it.
  if (readAccess === 'every' && !('one' in found && isNamed(found.one, typed)))
    return anyBoard(context, linked, typed);
  if ('one' in found) return found.one.id;
  const boards = names(linked);
  if ('several' in found)
    throw new UserError(context.say('error.whichBoard', { boards: names(found.several) }));
  throw new UserError(
    linked.length
      ? context.say('error.boardNotHere', { name: quoted(typed), boards })
      : context.say('error.noBoard', { room: nameOf(room) }),
  );
}

/**
 * Whether this person may see a board in this room by the workspace's token: asked again for every id that a click
 * brings. The room of a click is an id of the client's as well, so the person must be in it.
 */
export async function mayRead(context: AppContext, place: Place, boardId: string): Promise<boolean> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing' || !(await isInRoom(context, place))) return false;
  return (
    readAccess === 'every' ||
    (await context.links.ofRoom(place.room.id)).some((link) => link.boardId === boardId)
  );
}

/** The open boards this room may see, and whether it follows them. */
export async function visibleBoards(
  context: AppContext,
  { room }: Place,
): Promise<{ board: Board; isLinked: boolean }[]> {
  const { readAccess } = await context.settings();
  if (readAccess === 'nothing') throw new UserError(context.say('error.readingOff'));
  const linked = followedBoards(await context.links.ofRoom(room.id));
  if (readAccess === 'linked' && !linked.length) {
    throw new UserError(context.say('error.noBoard', { room: nameOf(room) }));
  }
  const trello = await openTrello(context);
  return withLinked(await trello.boards(), linked)
    .map((board) => ({ board, isLinked: linked.some(({ id }) => id === board.id) }))
    .filter(({ isLinked }) => isLinked || readAccess === 'every');
}

async function onlyBoard(context: AppContext, linked: Board[], roomName: string): Promise<string> {
  const [board, ...others] = linked;
  if (board && !others.length) return board.id;
  if (others.length) throw new UserError(context.say('error.whichBoard', { boards: names(linked) }));
  const { readAccess } = await context.settings();
  throw new UserError(
    readAccess === 'every'
      ? context.say('error.noBoardAsk')
      : context.say('error.noBoard', { room: roomName }),
  );
}

async function anyBoard(context: AppContext, linked: Board[], typed: string): Promise<string> {
  const trello = await openTrello(context);
  const found = findBoard(withLinked(await trello.boards(), linked), typed);
  if ('one' in found) return found.one.id;
  if ('several' in found) throw new UserError(context.say('error.whichOne', { names: names(found.several) }));
  const name = quoted(typed);
  throw new UserError(
    found.near.length
      ? context.say('error.boardNotSeenNear', { name, names: names(found.near) })
      : context.say('error.boardNotSeen', { name }),
  );
}

/** A room may follow a board that is visible to the account without being one of its own. */
const withLinked = (own: Board[], linked: Board[]): Board[] => [
  ...own,
  ...linked.filter(({ id }) => !own.some((board) => board.id === id)),
];

/** Whether these words, address or id say exactly this board. */
export function isNamed(board: Board, typed: string): boolean {
  const id = boardIdIn(typed);
  return (
    id === board.id ||
    id === board.shortLink ||
    board.name.trim().toLowerCase() === typed.trim().toLowerCase()
  );
}

/** Direct rooms have no name of that kind. */
const nameOf = (room: IRoom): string => room.slugifiedName || 'room';

/** Each board once, however many of its lists and cards a room follows besides. */
export function followedBoards(links: Link[]): Board[] {
  return [
    ...new Map(
      links.map(({ boardId: id, boardName: name, boardShortLink: shortLink }) => [
        id,
        { id, name, shortLink },
      ]),
    ).values(),
  ];
}

export const quoted = (name: string): string => `“${echo(name)}”`;

export const names = (things: { name: string }[]): string =>
  things.map(({ name }) => quoted(name)).join(', ');
