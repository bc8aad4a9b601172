import type { Say } from '../../i18n/texts';
import { isSameLink } from '../../storage/Subscriptions';
import type { Link } from '../../storage/records';
import type { LineMeaning } from '../../storage/Setup';
import { findWhole, isSameText } from '../../trello/find';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import type { AppContext } from '../../rocketchat/AppContext';
import type { ParsedRoutes, Route } from './parseSettingsLines';
import { needsBoard, resolveFilters } from './resolveFilters';
import { type Boards, findLineBoard, findLineRoom, isSameLine, type Line } from './settingsLine';

export interface Resolved {
  links: Link[];
  problems: string[];
  /** what each line means from now on */
  meanings: LineMeaning[];
}

interface Wanted extends Boards {
  parsed: ParsedRoutes;
  /** what each line has come to mean */
  meanings: LineMeaning[];
}

/**
 * From the lines of the settings page to rooms and boards that exist.
 * @throws TrelloError where Trello cannot say whether a board is there
 */
export async function resolveRoutes(
  context: AppContext,
  { parsed, meanings, ...sight }: Wanted,
): Promise<Resolved> {
  const stored = await context.links.all();
  const before = stored.filter(({ source }) => source === 'settings');
  const resolved: Resolved = { links: [], problems: [], meanings: [] };
  const firstLines = new Map<string, number>();
  for (const route of parsed.routes) {
    const meaning = meanings.find((each) => isSameLine(each, route));
    const line: Line = { route, meaning, meanings };
    const { link, problems } = await resolveRoute(context, { sight, route, line, before });
    resolved.problems.push(...problems);
    // Whatever stands in its way today, it means the same when it works again.
    if (meaning) resolved.meanings.push(meaning);
    if (!link) continue;
    const { boardId, roomId } = link;
    if (!meaning) resolved.meanings.push({ board: route.board, room: route.room, boardId, roomId });
    const own = stored.find((other) => other.source === 'room' && isSameLink(other, link));
    if (own) {
      resolved.problems.push(wordOwn(context.say, route.line, own));
      continue;
    }
    const first = firstLines.get(`${boardId} ${roomId}`);
    if (first !== undefined) {
      resolved.problems.push(context.say('setup.line.twice', { line: route.line, first }));
      continue;
    }
    firstLines.set(`${boardId} ${roomId}`, route.line);
    resolved.links.push(link);
  }
  resolved.meanings.push(...heldMeanings(meanings, resolved.meanings, parsed));
  return resolved;
}

/**
 * A line that asks what it means goes on asking: what makes it ask is not forgotten with the line that it came from. A
 * line that cannot be read may be any of them.
 */
function heldMeanings(
  before: LineMeaning[],
  now: LineMeaning[],
  { routes, hasUnread }: ParsedRoutes,
): LineMeaning[] {
  const asking = routes.filter((route) => !now.some((meaning) => isSameLine(meaning, route)));
  return before.filter(
    (meaning) =>
      !now.includes(meaning) &&
      (hasUnread === true ||
        asking.some(({ board, room }) => isSameText(meaning.board, board) || isSameText(meaning.room, room))),
  );
}

interface Unresolved {
  sight: Boards;
  route: Route;
  line: Line;
  /** the links of earlier looks at the settings */
  before: Link[];
}

/** What people of a room have decided stays theirs; taken over, it would end with the line. */
const wordOwn = (say: Say, line: number, { boardName, roomName }: Link): string =>
  say('setup.line.own', { line, board: escapeMarkdown(boardName), room: escapeMarkdown(roomName) });

/** A link, sentences about the line, or both where the line works but for an option. */
interface Resolution {
  link?: Link;
  problems: string[];
}

async function resolveRoute(context: AppContext, unresolved: Unresolved): Promise<Resolution> {
  const { route, sight, line } = unresolved;
  const room = await findLineRoom(context, line);
  const board = room.one ? await findLineBoard(context, sight, line) : undefined;
  const problems = [room.reason, board?.reason].flatMap((reason) =>
    reason === undefined ? [] : [context.say('setup.line.problem', { line: route.line, reason })],
  );
  if (!room.one || !board?.one) return { problems };
  const { id: boardId, shortLink, name } = board.one;
  const { link, problems: others } = await withFilters(context, unresolved, {
    kind: 'link',
    source: 'settings',
    roomId: room.one.id,
    roomName: room.one.displayName || room.one.slugifiedName,
    boardId,
    boardShortLink: shortLink,
    boardName: name,
    model: { type: 'board', id: boardId, name, shortLink },
    ...(await chosen(context, route)),
  });
  return { link, problems: [...problems, ...others] };
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
  { sight: { trello }, route, before }: Unresolved,
  link: Link,
): Promise<Resolution> {
  const { wish, line, isMisread } = route;
  const parts = needsBoard(wish) ? await trello.boardParts(link.boardId) : undefined;
  const resolved = resolveFilters(say, wish, { parts, find: findWhole });
  const reasons = 'problems' in resolved ? resolved.problems : [];
  const problems = reasons.map((reason) => say('setup.line.problem', { line, reason }));
  if ('filters' in resolved && !isMisread) return { link: { ...link, ...resolved.filters }, problems };
  const old = before.find((other) => isSameLink(other, link));
  if (!old)
    return {
      problems: [...problems, say('setup.line.waits', { line, room: escapeMarkdown(link.roomName) })],
    };
  const { events, lists, labels, muted, onlyAssigned } = old;
  return { link: { ...link, events, lists, labels, muted, onlyAssigned }, problems };
}
