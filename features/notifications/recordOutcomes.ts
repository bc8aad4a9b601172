import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { PostUnderWay } from '../../rocketchat/messages/postOnce';
import type { Subscription } from '../../storage/records';
import {
  type DeliveryFailure,
  findFailure,
  isForAdmins,
  recordSuccess,
  reportFailure,
} from '../subscriptions/deliveryFailures';
import { type Notification, ownPost } from './Notification';

/** What became of an action in one room. */
export interface Outcome {
  roomId: string;
  /** subscriptions that worked */
  well: Subscription[];
  failure?: Failure;
}

export interface Failure {
  /** subscriptions that should have posted in the room */
  subscriptions: Subscription[];
  /** as far as it is known without checking the room */
  deliveryFailure: 'failing' | 'unchecked';
  error: unknown;
}

/** Attempts of one delivery, of which Trello makes four: then somebody is told. */
const MAX_TRIES = 3;

/**
 * Completes a delivery when every reachable room has been served. The people responsible for the others are told once.
 * @returns false if the same delivery should come again, for the rooms that still miss it
 */
export async function settle(
  context: AppContext,
  notification: Notification,
  outcomes: Outcome[],
): Promise<boolean> {
  await recordSuccess(
    context,
    outcomes.flatMap(({ well }) => well),
  );
  const open = outcomes.flatMap(({ failure }) => failure ?? []);
  // Another process is about to post in such a room: whether it does shows at the next attempt.
  const failures = open.filter(({ error }) => !(error instanceof PostUnderWay));
  // What fails for many rooms alike is one line in the log.
  for (const error of new Set(failures.map((failure) => failure.error))) logError(error, context, 'delivery');
  const missing = await report(context, notification, failures);
  if (!missing.length && failures.length === open.length) return true;
  const { action, boardId } = notification;
  const done = outcomes.filter(({ failure }) => !failure).map(({ roomId }) => roomId);
  const failed = { boardId, actionId: action.id, at: Date.now(), done, missing };
  await context.activityLog.addFailedTry({ kind: 'failedTry', ...failed });
  return false;
}

/** @returns the rooms for which a retry may help */
async function report(
  context: AppContext,
  notification: Notification,
  failures: Failure[],
): Promise<string[]> {
  const missing: string[] = [];
  const toPost = new Map<string, { deliveryFailure: DeliveryFailure; subscriptions: Subscription[] }>();
  for (const failure of failures) {
    const { subscriptions } = failure;
    const roomId = subscriptions[0]?.roomId ?? '';
    const deliveryFailure = await failureOf(context, roomId, failure);
    if (subscriptions.every((subscription) => subscription.failure === deliveryFailure)) continue;
    const mayPass = UNKNOWN_OUTCOME.includes(deliveryFailure);
    if (mayPass) missing.push(roomId);
    if (mayPass && triesBefore(notification, roomId) + 1 < MAX_TRIES) continue;
    // The admins get a single message, however many rooms it is about.
    const letter = isForAdmins(deliveryFailure) ? deliveryFailure : `${deliveryFailure} ${roomId}`;
    toPost.set(letter, {
      deliveryFailure,
      subscriptions: [...(toPost.get(letter)?.subscriptions ?? []), ...subscriptions],
    });
  }
  for (const { deliveryFailure, subscriptions } of toPost.values())
    await tryReport(context, subscriptions, deliveryFailure);
  return missing;
}

/** Failures that may or may not pass by themselves. */
const UNKNOWN_OUTCOME: readonly DeliveryFailure[] = ['failing', 'unchecked', 'readOnly'];

async function failureOf(
  context: AppContext,
  roomId: string,
  { deliveryFailure }: Failure,
): Promise<DeliveryFailure> {
  if (deliveryFailure !== 'failing') return deliveryFailure;
  try {
    return (await findFailure(context, roomId)) ?? deliveryFailure;
  } catch {
    return deliveryFailure;
  }
}

async function tryReport(
  context: AppContext,
  subscriptions: Subscription[],
  deliveryFailure: DeliveryFailure,
): Promise<void> {
  try {
    await reportFailure(context, subscriptions, deliveryFailure);
  } catch (error) {
    logError(error, context, 'delivery');
  }
}

const triesBefore = ({ records, action }: Notification, roomId: string): number =>
  records.failedTries.filter(({ actionId, missing }) => actionId === action.id && missing.includes(roomId))
    .length;

/** Whether an earlier attempt of the delivery could not serve the room. */
export const wasMissing = (notification: Notification, roomId: string): boolean =>
  triesBefore(notification, roomId) > 0;

/**
 * Rooms in which nothing is left to do since an earlier attempt of the delivery: what was deleted since stays deleted.
 */
export function doneBefore({ records, action }: Pick<Notification, 'records' | 'action'>): Set<string> {
  const tries = records.failedTries.filter(({ actionId }) => actionId === action.id);
  const removed = new Set(records.removed.map(({ messageId }) => messageId));
  const emptied = records.subscriptions.filter(({ roomId }) =>
    removed.has(ownPost(action, roomId).messageId),
  );
  return new Set([...tries.flatMap(({ done }) => done), ...emptied.map(({ roomId }) => roomId)]);
}
