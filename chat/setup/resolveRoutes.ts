import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Link } from '../../storage/records';
import { echo } from '../../trello/echo';
import { boardIdIn, findBoard } from '../../trello/find';
import type { Board } from '../../trello/models';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { names, quoted } from '../boards';
import { needsBoard, resolveFilters } from '../linkOptions';
import type { Route } from '../parseRoutes';
import { whyNotWritable } from '../whyNotWritable';

export interface Resolved {
  links: Link[];
  problems: string[];
}

/**
 * From the lines of the settings page to rooms and boards that exist.
 * @param boards the open boards of the token's account
 * @throws TrelloError where Trello cannot say whether a board is there
 */
export async function resolveRoutes(
  context: AppContext,
  trello: TrelloClient,
  { routes, boards }: { routes: Route[]; boards: Board[] },
): Promise<Resolved> {
  const before = (await context.links.all()).filter(({ source }) => source === 'settings');
  const resolved: Resolved = { links: [], problems: [] };
  const firstLines = new Map<string, number>();
  for (const route of routes) {
    const { link, problem } = await resolveRoute(context, { trello, boards, route, before });
    if (problem) resolved.problems.push(problem);
    if (!link) continue;
    const first = firstLines.get(`${link.boardId} ${link.roomId}`);
    if (first !== undefined) {
      resolved.problems.push(context.say('setup.line.twice', { line: route.line, first }));
      continue;
    }
    firstLines.set(`${link.boardId} ${link.roomId}`, route.line);
    resolved.links.push(link);
  }
  return resolved;
}

interface Unresolved {
  trello: TrelloClient;
  boards: Board[];
  route: Route;
  /** the links of earlier looks at the settings */
  before: Link[];
}

/** @returns the link, or a sentence about the line, or both where the line works but for an option */
async function resolveRoute(
  context: AppContext,
  unresolved: Unresolved,
): Promise<{ link?: Link; problem?: string }> {
  const { line, board: writtenBoard, room: writtenRoom } = unresolved.route;
  const { say } = context;
  const written = `${writtenBoard} -> ${writtenRoom}`;
  const earlier = unresolved.before.find((link) => link.written === written);
  const room = await findRoom(context, writtenRoom, earlier);
  if (!room) return { problem: say('setup.line.noRoom', { line, room: echo(writtenRoom) }) };
  const obstacle = whyNotWritable(room);
  if (obstacle) return { problem: say(`setup.line.${obstacle}`, { line, room: echo(writtenRoom) }) };
  const board = await resolveBoard(context, unresolved, earlier);
  if (typeof board === 'string') return { problem: say('setup.line.problem', { line, reason: board }) };
  return withFilters(context, unresolved, {
    kind: 'link',
    source: 'settings',
    roomId: room.id,
    roomName: room.slugifiedName,
    boardId: board.id,
    boardShortLink: board.shortLink,
    boardName: board.name,
    model: { type: 'board', id: board.id, name: board.name, shortLink: board.shortLink },
    written,
    ...(await chosen(context, unresolved.route)),
    ...(earlier?.roomId === room.id && earlier.trouble && { trouble: earlier.trouble }),
  });
}

async function chosen(
  context: AppContext,
  { wish }: Route,
): Promise<Pick<Link, 'events' | 'style' | 'isThreaded'>> {
  const { defaultEvents, style, threads } = await context.settings();
  return {
    events: wish.events ?? defaultEvents,
    style: wish.style ?? style,
    isThreaded: wish.isThreaded ?? threads,
  };
}

/** A line whose filter names what is not there keeps the filter that it had: better than a flood. */
async function withFilters(
  { say }: AppContext,
  { trello, route, before }: Unresolved,
  link: Link,
): Promise<{ link?: Link; problem?: string }> {
  const parts = needsBoard(route.wish) ? await trello.boardParts(link.boardId) : undefined;
  const resolved = resolveFilters(say, route.wish, { parts });
  if ('filters' in resolved) return { link: { ...link, ...resolved.filters } };
  const { lists, labels, muted, onlyAssigned } = before.find(({ written }) => written === link.written) ?? {};
  return {
    link: { ...link, lists, labels, muted, onlyAssigned },
    problem: say('setup.line.problem', { line: route.line, reason: resolved.problem }),
  };
}

/** By its name, or as the room that the same line meant before it was renamed. */
async function findRoom(context: AppContext, name: string, earlier?: Link): Promise<IRoom | undefined> {
  const rooms = context.read.getRoomReader();
  const found = (await rooms.getByName(name)) as IRoom | null | undefined;
  if (found) return found;
  return earlier && ((await rooms.getById(earlier.roomId)) ?? undefined);
}

async function resolveBoard(
  { say }: AppContext,
  { trello, boards, route }: Unresolved,
  earlier: Link | undefined,
): Promise<Board | string> {
  const name = quoted(route.board);
  const found = findBoard(boards, route.board);
  if ('one' in found) return found.one;
  // The line still names it as it was called when the room began to follow it.
  const renamed = 'none' in found && boards.find((board) => board.id === earlier?.boardId);
  if (renamed) return renamed;
  if ('several' in found) return say('setup.board.ambiguous', { name, names: names(found.several) });
  const id = boardIdIn(route.board);
  // A board may be visible to the account without being one of its own.
  const other = id && (await boardById(trello, id));
  if (other) return other.closed ? say('setup.board.closed', { name }) : other;
  return found.near.length
    ? say('setup.board.near', { name, names: names(found.near) })
    : say('setup.board.unknown', { name });
}

/**
 * @returns undefined for a board the account cannot see
 * @throws TrelloError when Trello could not say: then the line's link stays as it is
 */
export async function boardById(trello: TrelloClient, id: string): Promise<Board | undefined> {
  try {
    return await trello.board(id);
  } catch (error) {
    const unseen: TrelloErrorKind[] = ['notFound', 'forbidden', 'unauthorizedToken', 'invalid'];
    if (error instanceof TrelloError && unseen.includes(error.kind)) return undefined;
    throw error;
  }
}
