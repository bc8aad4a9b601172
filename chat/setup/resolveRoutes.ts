import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { Say } from '../../i18n/texts';
import { isSameLink } from '../../storage/Links';
import type { Link } from '../../storage/records';
import { echo } from '../../trello/echo';
import { boardIdIn, findBoard } from '../../trello/find';
import type { Board } from '../../trello/models';
import { relay } from '../../trello/relay';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { AppContext } from '../AppContext';
import { names, quoted } from '../boards';
import { ifSeen } from '../ifSeen';
import type { Route } from '../parseRoutes';
import { needsBoard, resolveFilters } from '../resolveFilters';
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
  const stored = await context.links.all();
  const before = stored.filter(({ source }) => source === 'settings');
  const resolved: Resolved = { links: [], problems: [] };
  const firstLines = new Map<string, number>();
  for (const route of routes) {
    const { link, problems } = await resolveRoute(context, { trello, boards, route, before });
    resolved.problems.push(...problems);
    if (!link) continue;
    const own = stored.find((other) => other.source === 'room' && isSameLink(other, link));
    if (own) {
      resolved.problems.push(wordOwn(context.say, route.line, own));
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
  /** the links of earlier looks at the settings */
  before: Link[];
}

/** What people of a room have decided stays theirs; taken over, it would end with the line. */
const wordOwn = (say: Say, line: number, { boardName, roomName }: Link): string =>
  say('setup.line.own', { line, board: relay(boardName), room: relay(roomName) });

/** A link, sentences about the line, or both where the line works but for an option. */
interface Resolution {
  link?: Link;
  problems: string[];
}

async function resolveRoute(context: AppContext, unresolved: Unresolved): Promise<Resolution> {
  const { line, board: writtenBoard, room: writtenRoom } = unresolved.route;
  const { say } = context;
  const failed = (problem: string): Resolution => ({ problems: [problem] });
  const written = `${writtenBoard} -> ${writtenRoom}`;
  const earlier = unresolved.before.find((link) => link.written === written);
  const room = await findRoom(context, writtenRoom, earlier);
  if (!room) return failed(say('setup.line.noRoom', { line, room: echo(writtenRoom) }));
  const obstacle = await whyNotWritable(context, room);
  if (obstacle) return failed(say(`setup.line.${obstacle}`, { line, room: echo(writtenRoom) }));
  const board = await resolveBoard(context, unresolved, earlier);
  if (typeof board === 'string') return failed(say('setup.line.problem', { line, reason: board }));
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

/**
 * A line with a mistake in its filters keeps those that it had; a new one waits until they are right: the room would
 * hear everything otherwise.
 */
async function withFilters(
  { say }: AppContext,
  { trello, route, before }: Unresolved,
  link: Link,
): Promise<Resolution> {
  const { wish, line, isMisread } = route;
  const parts = needsBoard(wish) ? await trello.boardParts(link.boardId) : undefined;
  const resolved = resolveFilters(say, wish, { parts });
  const reasons = 'problems' in resolved ? resolved.problems : [];
  const problems = reasons.map((reason) => say('setup.line.problem', { line, reason }));
  if ('filters' in resolved && !isMisread) return { link: { ...link, ...resolved.filters }, problems };
  const old = before.find((other) => isSameLink(other, link));
  if (!old) return { problems: [...problems, say('setup.line.waits', { line, room: relay(link.roomName) })] };
  const { events, lists, labels, muted, onlyAssigned } = old;
  return { link: { ...link, events, lists, labels, muted, onlyAssigned }, problems };
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
  const other = id && (await ifSeen(trello.board(id)));
  if (other) return other.closed ? say('setup.board.closed', { name }) : other;
  return found.near.length
    ? say('setup.board.near', { name, names: names(found.near) })
    : say('setup.board.unknown', { name });
}
