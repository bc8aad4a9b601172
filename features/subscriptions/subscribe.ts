import { capital } from '../../i18n/texts';
import type { Link } from '../../storage/records';
import type { TrelloClient } from '../../trello/TrelloClient';
import type { Answer } from '../../ui/Answer';
import { confirmAnswer, followedAnswer } from '../../ui/linkAnswers';
import { wordModel } from '../../ui/linkWords';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import type { LinkWish } from './options';
import type { Place } from '../../rocketchat/messages/notifyUser';
import { outsidersIn, requireDecision } from '../../rocketchat/rooms/permissions';
import { needsBoard, resolveFilters } from './resolveFilters';
import { announce } from './applySettingsLines';
import { ensureWebhookOf, removeUnfollowed } from '../webhooks/ensureWebhooks';
import { openTrello } from '../credentials/openTrello';
import { UserError } from '../../rocketchat/UserError';
import { whyNotWritable } from '../../rocketchat/rooms/whyNotWritable';
import { encodePending } from './confirmation';
import { findKnown, findTyped, type KnownTarget, type TypedTarget } from './findModel';
import { roomName } from '../../rocketchat/rooms/roomName';
import type { Target } from './modelMenus';

export interface Wanted {
  target: TypedTarget | KnownTarget;
  options: LinkWish;
  /** of the yes of a person who knows that the board is not public, and who else reads the room */
  decisionId?: string;
}

/** One decision of one person, on its way. */
interface Work {
  context: AppContext;
  place: Place;
  trello: TrelloClient;
}

/**
 * Lets the room follow a board, a list or a card, or changes the filters of what it follows already.
 * @returns what holds now, or the question whether it shall
 * @throws UserError where nothing was changed
 */
export async function follow(context: AppContext, place: Place, wanted: Wanted): Promise<Answer> {
  await requireLinkable(context, place);
  const trello = await openTrello(context);
  const links = await context.links.ofRoom(place.room.id);
  const search = { context, trello, links };
  const { target: asked, options } = wanted;
  const target = 'typed' in asked ? await findTyped(search, asked) : await findKnown(search, asked);
  const old = links.find(({ model }) => model.id === target.model.id);
  if (old) requireOwn(context, old);
  const outsiders = target.board.prefs?.permissionLevel === 'public' ? undefined : outsidersIn(place.room);
  const work: Work = { context, place, trello };
  const link = await makeLink(work, { target, options, old });
  // Who said yes to a card on one board said nothing about the board that it has moved to.
  const isKnown = old?.boardId === link.boardId;
  if (!isKnown && outsiders && !wanted.decisionId)
    return askFirst(context, place, { link, options, outsiders });
  let problem: string | undefined;
  if (old) problem = await change(work, old, link);
  else await begin(work, link, wanted.decisionId);
  const isSame = old && !Object.keys(options).length;
  const { say } = context;
  const model = wordModel(say, link);
  const done = isSame ? say('link.same', { model }) : say(old ? 'link.changed' : 'link.done', { model });
  return followedAnswer(say, link, [done, problem].filter(Boolean).join(' '));
}

/** @throws UserError where this person or this room cannot link anything, whatever it is */
export async function requireLinkable(context: AppContext, place: Place): Promise<void> {
  await requireDecision(context, place);
  const obstacle = await whyNotWritable(context, place.room);
  if (obstacle) throw new UserError(context.say(`link.room.${obstacle}`));
  if (!(await context.settings()).apiSecret) throw new UserError(context.say('link.noSecret'));
}

/** @throws UserError for a link that only the settings' line can change */
export function requireOwn({ say }: AppContext, link: Link): void {
  if (link.source !== 'settings') return;
  throw new UserError(say('link.fromSettings', { model: capital(wordModel(say, link)) }));
}

async function makeLink(
  { context, place, trello }: Work,
  { target, options, old }: { target: Target; options: LinkWish; old?: Link },
): Promise<Link> {
  const { board, model } = target;
  const parts = needsBoard(options) ? (target.parts ?? (await trello.boardParts(board.id))) : undefined;
  // Lists and labels of another board mean nothing on this one.
  const before = old?.boardId === board.id ? old : { muted: old?.muted, onlyAssigned: old?.onlyAssigned };
  const resolved = resolveFilters(context.say, options, { parts, before });
  if ('problems' in resolved) throw new UserError(resolved.problems.map(capital).join(' '));
  const { defaultEvents, style, threads } = await context.settings();
  const events = options.events ?? old?.events ?? defaultEvents;
  if (!events.length) throw new UserError(context.say('link.noEvents'));
  return {
    ...old,
    kind: 'link',
    source: 'room',
    roomId: place.room.id,
    roomName: roomName(place),
    boardId: board.id,
    boardShortLink: board.shortLink,
    boardName: board.name,
    model,
    ...resolved.filters,
    events,
    style: options.style ?? old?.style ?? style,
    isThreaded: options.isThreaded ?? old?.isThreaded ?? threads,
    linkedBy: old?.linkedBy ?? place.user.id,
  };
}

function askFirst(
  { say, memory: { appId } }: AppContext,
  { threadId }: Place,
  { link, options, outsiders }: { link: Link; options: LinkWish; outsiders: 'everybody' | 'visitors' },
): Answer {
  const { roomId, boardId, model } = link;
  const target = { boardId, type: model.type, id: model.id };
  const value = encodePending({ roomId, threadId, target, options });
  if (!value) throw new UserError(say('link.confirm.tooLong'));
  return confirmAnswer({ say, appId, value, outsiders }, link);
}

/**
 * A list or a card may be on another board by now.
 * @returns a sentence where the board's webhook is missing and could not be made
 * @throws UserError where somebody else has ended it meanwhile
 */
async function change({ context, trello }: Work, old: Link, link: Link): Promise<string | undefined> {
  if (!(await context.links.change(old, link))) throw new UserError(context.say('error.stale'));
  const problem = await ensureWebhookOf(context, trello, link);
  if (old.boardId !== link.boardId) await cleanUp(context, trello, old);
  return problem;
}

/**
 * The webhook comes before the room is told, so that what the room is told is true; the record before the webhook,
 * so that none is left over.
 * @throws UserError where it cannot be followed: then the link is gone again
 */
async function begin({ context, place, trello }: Work, link: Link, decisionId?: string): Promise<void> {
  await context.links.save(link);
  try {
    const problem = await ensureWebhookOf(context, trello, link);
    if (problem) throw new UserError(problem);
    const isTold = await announce(context, link, { user: place.user, decisionId });
    if (!isTold) throw new UserError(context.say('link.room.refused'));
  } catch (error) {
    await context.links.remove(link);
    await cleanUp(context, trello, link);
    throw error;
  }
}

async function cleanUp(context: AppContext, trello: TrelloClient, { boardId }: Link): Promise<void> {
  try {
    await removeUnfollowed(context, trello, boardId);
  } catch (error) {
    // The daily look finds what is left; the person hears of the reason that led here.
    logError(error, context, 'follow');
  }
}
