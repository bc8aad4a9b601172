import type { Link } from '../../storage/records';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { PostUnderWay } from '../../rocketchat/messages/postOnce';
import { type News, ownPost } from './Notification';
import {
  findTrouble,
  isForAdmins,
  noteWell,
  reportTrouble,
  type Trouble,
} from '../subscriptions/deliveryFailures';

/** What became of an action in one room. */
export interface Outcome {
  roomId: string;
  /** links that did what they are for */
  well: Link[];
  failure?: Failure;
}

export interface Failure {
  /** links that should have told the room */
  links: Link[];
  /** as far as it is known without a look at the room */
  trouble: 'failing' | 'unchecked';
  error: unknown;
}

/** Tries of one delivery, of which Trello makes four: then somebody hears of it. */
const ENOUGH = 3;

/**
 * Ends a delivery once every room that can be told has been told. Whoever looks after the others hears of it once.
 * @returns false where the same delivery should come again, for the rooms that still miss it
 */
export async function settle(context: AppContext, news: News, outcomes: Outcome[]): Promise<boolean> {
  await noteWell(
    context,
    outcomes.flatMap(({ well }) => well),
  );
  const open = outcomes.flatMap(({ failure }) => failure ?? []);
  // Another process is about to tell such a room: whether it does is seen at the next try.
  const failures = open.filter(({ error }) => !(error instanceof PostUnderWay));
  // What fails for many rooms alike is one line in the log.
  for (const error of new Set(failures.map((failure) => failure.error))) logError(error, context, 'delivery');
  const missing = await report(context, news, failures);
  if (!missing.length && failures.length === open.length) return true;
  const { action, boardId } = news;
  const done = outcomes.filter(({ failure }) => !failure).map(({ roomId }) => roomId);
  const failed = { boardId, actionId: action.id, at: Date.now(), done, missing };
  await context.journal.addFailedTry({ kind: 'failedTry', ...failed });
  return false;
}

/** @returns the rooms that another try may help */
async function report(context: AppContext, news: News, failures: Failure[]): Promise<string[]> {
  const missing: string[] = [];
  const toTell = new Map<string, { trouble: Trouble; links: Link[] }>();
  for (const failure of failures) {
    const { links } = failure;
    const roomId = links[0]?.roomId ?? '';
    const trouble = await troubleOf(context, roomId, failure);
    if (links.every((link) => link.trouble === trouble)) continue;
    const mayPass = UNSURE.includes(trouble);
    if (mayPass) missing.push(roomId);
    if (mayPass && triesBefore(news, roomId) + 1 < ENOUGH) continue;
    // The admins need one letter of what they hear alone, however many rooms it is about.
    const letter = isForAdmins(trouble) ? trouble : `${trouble} ${roomId}`;
    toTell.set(letter, { trouble, links: [...(toTell.get(letter)?.links ?? []), ...links] });
  }
  for (const { trouble, links } of toTell.values()) await tell(context, links, trouble);
  return missing;
}

/** Troubles of which nobody knows for sure whether they pass by themselves. */
const UNSURE: readonly Trouble[] = ['failing', 'unchecked', 'readOnly'];

async function troubleOf(context: AppContext, roomId: string, { trouble }: Failure): Promise<Trouble> {
  if (trouble !== 'failing') return trouble;
  try {
    return (await findTrouble(context, roomId)) ?? trouble;
  } catch {
    return trouble;
  }
}

async function tell(context: AppContext, links: Link[], trouble: Trouble): Promise<void> {
  try {
    await reportTrouble(context, links, trouble);
  } catch (error) {
    logError(error, context, 'delivery');
  }
}

const triesBefore = ({ records, action }: News, roomId: string): number =>
  records.failedTries.filter(({ actionId, missing }) => actionId === action.id && missing.includes(roomId))
    .length;

/** Whether an earlier try of the delivery could not tell it there. */
export const wasMissing = (news: News, roomId: string): boolean => triesBefore(news, roomId) > 0;

/** Rooms in which nothing is left to do since an earlier try of the delivery: what was deleted since stays so. */
export function doneBefore({ records, action }: Pick<News, 'records' | 'action'>): Set<string> {
  const tries = records.failedTries.filter(({ actionId }) => actionId === action.id);
  const removed = new Set(records.removed.map(({ messageId }) => messageId));
  const emptied = records.links.filter(({ roomId }) => removed.has(ownPost(action, roomId).messageId));
  return new Set([...tries.flatMap(({ done }) => done), ...emptied.map(({ roomId }) => roomId)]);
}
