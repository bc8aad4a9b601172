import type { Translate } from '../../i18n/texts';
import type { AppContext } from '../../rocketchat/AppContext';
import type { LineMeaning, Subscription } from '../../storage/records';
import { isSameSubscription } from '../../storage/Subscriptions';
import { findWhole, isSameText } from '../../trello/findByName';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { readOptions } from './options/readOptions';
import { contradictions, defaultsOf, filtersOf } from './options/subscriptionOptions';
import type { ParsedSettingsLines, SettingsLine } from './parseSettingsLines';
import { type Boards, findLineBoard, findLineRoom, isSameLine, type Line } from './settingsLine';

export interface Resolved {
  subscriptions: Subscription[];
  problems: string[];
  /** the current meaning of each line */
  meanings: LineMeaning[];
}

interface Wanted extends Boards {
  parsed: ParsedSettingsLines;
  /** the meaning of each line so far */
  meanings: LineMeaning[];
}

/**
 * Resolves the lines of the settings page to existing rooms and boards.
 * @throws TrelloError if Trello does not answer
 */
export async function resolveSettingsLines(
  context: AppContext,
  { parsed, meanings, ...trelloBoards }: Wanted,
): Promise<Resolved> {
  const stored = await context.subscriptions.all();
  const before = stored.filter(({ source }) => source === 'settings');
  const resolved: Resolved = { subscriptions: [], problems: [], meanings: [] };
  const firstLines = new Map<string, number>();
  for (const settingsLine of parsed.settingsLines) {
    const meaning = meanings.find((each) => isSameLine(each, settingsLine));
    const line: Line = { settingsLine, meaning, meanings };
    const { subscription, problems } = await resolveRoute(context, {
      trelloBoards,
      settingsLine,
      line,
      before,
    });
    resolved.problems.push(...problems);
    // Whatever prevents it today, it means the same when it works again.
    if (meaning) resolved.meanings.push(meaning);
    if (!subscription) continue;
    const { boardId, roomId } = subscription;
    if (!meaning)
      resolved.meanings.push({ board: settingsLine.board, room: settingsLine.room, boardId, roomId });
    const own = stored.find((other) => other.source === 'room' && isSameSubscription(other, subscription));
    if (own) {
      resolved.problems.push(describeOwn(context.t, settingsLine.line, own));
      continue;
    }
    const first = firstLines.get(`${boardId} ${roomId}`);
    if (first !== undefined) {
      resolved.problems.push(context.t('setup.line.twice', { line: settingsLine.line, first }));
      continue;
    }
    firstLines.set(`${boardId} ${roomId}`, settingsLine.line);
    resolved.subscriptions.push(subscription);
  }
  resolved.meanings.push(...heldMeanings(meanings, resolved.meanings, parsed));
  return resolved;
}

/**
 * An ambiguous line stays ambiguous: the reason is not forgotten with the line that it came from. An unreadable line
 * may be any of them.
 */
function heldMeanings(
  before: LineMeaning[],
  now: LineMeaning[],
  { settingsLines, hasUnread }: ParsedSettingsLines,
): LineMeaning[] {
  const asking = settingsLines.filter(
    (settingsLine) => !now.some((meaning) => isSameLine(meaning, settingsLine)),
  );
  return before.filter(
    (meaning) =>
      !now.includes(meaning) &&
      (hasUnread === true ||
        asking.some(({ board, room }) => isSameText(meaning.board, board) || isSameText(meaning.room, room))),
  );
}

interface Unresolved {
  trelloBoards: Boards;
  settingsLine: SettingsLine;
  line: Line;
  /** the subscriptions of earlier checks of the settings */
  before: Subscription[];
}

/** A room's own link stays its own; taken over, it would end with the line. */
const describeOwn = (t: Translate, line: number, { boardName, roomName }: Subscription): string =>
  t('setup.line.own', { line, board: escapeMarkdown(boardName), room: escapeMarkdown(roomName) });

/** A subscription, sentences about the line, or both if the line works except for an option. */
interface Resolution {
  subscription?: Subscription;
  problems: string[];
}

async function resolveRoute(context: AppContext, unresolved: Unresolved): Promise<Resolution> {
  const { settingsLine, trelloBoards, line } = unresolved;
  const room = await findLineRoom(context, line);
  const board = room.one ? await findLineBoard(context, trelloBoards, line) : undefined;
  const problems = [room.reason, board?.reason].flatMap((reason) =>
    reason === undefined ? [] : [context.t('setup.line.problem', { line: settingsLine.line, reason })],
  );
  if (!room.one || !board?.one) return { problems };
  const { id: boardId, shortLink, name } = board.one;
  const { subscription, problems: others } = await withOptions(context, unresolved, {
    kind: 'subscription',
    source: 'settings',
    roomId: room.one.id,
    roomName: room.one.displayName || room.one.slugifiedName,
    boardId,
    boardShortLink: shortLink,
    boardName: name,
    model: { type: 'board', id: boardId, name, shortLink },
    ...defaultsOf(await context.settings()),
  });
  return { subscription, problems: [...problems, ...others] };
}

/**
 * A line with an error in its filters keeps its previous ones; a new one waits until they are correct: otherwise the
 * room would get everything.
 */
async function withOptions(
  { t }: AppContext,
  { trelloBoards: { trello }, settingsLine, before }: Unresolved,
  subscription: Subscription,
): Promise<Resolution> {
  const { input, line, isMisread } = settingsLine;
  const { values, problems: reasons } = await readOptions(t, input, {
    readParts: () => trello.boardParts(subscription.boardId),
    find: findWhole,
  });
  const wanted: Subscription = { ...subscription, ...values };
  const conflicts = contradictions(t, wanted).map(({ problem }) => problem);
  const problems = [...reasons, ...conflicts].map((reason) => t('setup.line.problem', { line, reason }));
  if (!problems.length && !isMisread) return { subscription: wanted, problems };
  const old = before.find((other) => isSameSubscription(other, subscription));
  if (!old)
    return {
      problems: [...problems, t('setup.line.paused', { line, room: escapeMarkdown(subscription.roomName) })],
    };
  return { subscription: { ...wanted, ...filtersOf(old) }, problems };
}
