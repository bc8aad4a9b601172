import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Link } from '../../storage/Links';
import { boardIdIn, findBoard } from '../../trello/find';
import type { Board } from '../../trello/models';
import { echo } from '../../trello/echo';
import type { TrelloClient } from '../../trello/TrelloClient';
import { TrelloError, type TrelloErrorKind } from '../../trello/TrelloError';
import type { AppContext } from '../AppContext';
import { names, quoted } from '../boards';
import type { Route } from '../parseRoutes';
import { whyNotWritable } from '../whyNotWritable';

export interface Resolved {
  links: Link[];
  problems: string[];
}

/**
 * From the lines of the settings page to rooms and boards that exist.
 * @throws TrelloError when the account's boards cannot be listed: then nothing is known of any line
 */
export async function resolveRoutes(
  context: AppContext,
  trello: TrelloClient,
  routes: Route[],
): Promise<Resolved> {
  const boards = routes.length ? await trello.boards() : [];
  const before = await context.links.all();
  const resolved: Resolved = { links: [], problems: [] };
  const firstLines = new Map<string, number>();
  for (const route of routes) {
    const link = await resolveRoute(context, { trello, boards, route, before });
    if (typeof link === 'string') {
      resolved.problems.push(link);
      continue;
    }
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
  /** the links as they are */
  before: Link[];
}

/** @returns the link, or a sentence about the line */
async function resolveRoute(context: AppContext, unresolved: Unresolved): Promise<Link | string> {
  const { line, room: name, events, style } = unresolved.route;
  const { say } = context;
  const room = (await context.read.getRoomReader().getByName(name)) as IRoom | null | undefined;
  if (!room) return say('setup.line.noRoom', { line, room: echo(name) });
  const obstacle = whyNotWritable(room);
  if (obstacle) return say(`setup.line.${obstacle}`, { line, room: echo(name) });
  const board = await resolveBoard(context, unresolved);
  if (typeof board === 'string') return say('setup.line.noBoard', { line, reason: board });
  const settings = await context.settings();
  return {
    kind: 'link',
    source: 'settings',
    roomId: room.id,
    roomName: room.slugifiedName,
    boardId: board.id,
    boardShortLink: board.shortLink,
    boardName: board.name,
    written: unresolved.route.board,
    events: events ?? settings.defaultEvents,
    style: style ?? settings.style,
  };
}

async function resolveBoard(
  { say }: AppContext,
  { trello, boards, route, before }: Unresolved,
): Promise<Board | string> {
  const name = quoted(route.board);
  const found = findBoard(boards, route.board);
  if ('one' in found) return found.one;
  // The line still names it as it was called when the room began to follow it.
  const earlier = before.find((link) => link.written === route.board && link.roomName === route.room);
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
async function boardById(trello: TrelloClient, id: string): Promise<Board | undefined> {
  try {
    return await trello.board(id);
  } catch (error) {
    const unseen: TrelloErrorKind[] = ['notFound', 'forbidden', 'unauthorizedToken', 'invalid'];
    if (error instanceof TrelloError && unseen.includes(error.kind)) return undefined;
    throw error;
  }
}
