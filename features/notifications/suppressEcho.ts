import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import type { ActOutcome, BoardRecords, OwnAction } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { isRecent } from '../../trello/clock';
import { TrelloError } from '../../trello/TrelloError';
import { isEchoOf } from './isEchoOf';
import { NotificationCaches } from './NotificationCaches';

/** ms; Trello's deliveries arrive within seconds, or with its last retry after five and a half minutes */
const KEPT_MS = 6 * 60_000;

/**
 * Records what Trello will deliver about an action before it is sent, as a delivery may arrive before the response: see
 * `OwnAction.expected`.
 * @param boardId if it is not the board of the action
 */
export type Announce = (expected: string[], boardId?: string) => Promise<void>;

interface Input<T> {
  act: Pick<OwnAction, 'boardId' | 'cardId' | 'cardName' | 'memberId' | 'byWorkspace' | 'textMark'>;
  work: (announce: Announce) => Promise<T>;
  /** the id of the created card */
  made?: (result: T) => string;
}

/** Lets somebody act from a room without that room getting a notification of it. */
export async function suppressEcho<T>(
  context: AppContext,
  roomId: string,
  { act, work, made }: Input<T>,
): Promise<T> {
  const noted: OwnAction[] = [];
  const announce: Announce = async (expected, boardId = act.boardId) => {
    const subscriptions = await context.subscriptions.ofRoom(roomId);
    // A room that is not linked to the board gets nothing of it anyway.
    if (!subscriptions.some((subscription) => subscription.boardId === boardId)) return;
    const at = Date.now();
    const ownAction: OwnAction = {
      ...act,
      kind: 'ownAction',
      actId: randomId(),
      boardId,
      roomId,
      at,
      expected,
    };
    await context.activityLog.addOwnAction(ownAction);
    noted.push(ownAction);
  };
  const since = (outcome: Pick<ActOutcome, 'isRefused' | 'isUnknownOutcome' | 'cardId'>): Promise<void> =>
    // Whether this is recorded or not, what was done is done and what was refused is refused.
    Promise.all(noted.map((ownAction) => addOutcome(context, ownAction, outcome))).then(
      () => undefined,
      (error: unknown) => {
        logError(error, context, 'ownAction');
      },
    );
  try {
    const result = await work(announce);
    if (made) await since({ cardId: made(result) });
    return result;
  } catch (error) {
    const isUnknownOutcome = error instanceof TrelloError && error.kind === 'unknownOutcome';
    await since(isUnknownOutcome ? { isUnknownOutcome: true } : { isRefused: true });
    throw error;
  }
}

/**
 * The room from which an action was taken, which knows of it. Each action accounts for its own echoes and no others:
 * that one was matched is recorded, so that what the same person does on Trello next is posted.
 */
export async function roomOfActor(
  context: AppContext,
  action: Action,
  records: BoardRecords,
): Promise<string | undefined> {
  const acts = records.ownActions
    .filter(({ at }) => isRecent(at, Date.now(), KEPT_MS))
    .sort((a, b) => a.at - b.at)
    .map((ownAction) => ({
      ownAction,
      outcomes: context.caches.of(NotificationCaches).outcomes.of(ownAction.actId, records.outcomes),
    }));
  // It is delivered again if another room could not be served.
  const before = acts.find(({ outcomes }) => outcomes.some(({ matched }) => matched?.actionId === action.id));
  if (before) return before.ownAction.roomId;
  for (const { ownAction, outcomes } of acts) {
    const as = isEchoOf(action, ownAction, outcomes);
    if (as === undefined) continue;
    await addOutcome(context, ownAction, { matched: { actionId: action.id, as } });
    return ownAction.roomId;
  }
  return undefined;
}

async function addOutcome(
  context: AppContext,
  { actId, boardId }: OwnAction,
  what: Pick<ActOutcome, 'isRefused' | 'isUnknownOutcome' | 'cardId' | 'matched'>,
): Promise<void> {
  const outcome: ActOutcome = { kind: 'outcome', actId, boardId, at: Date.now(), ...what };
  context.caches.of(NotificationCaches).outcomes.remember(outcome);
  await context.activityLog.addOwnAction(outcome);
}
