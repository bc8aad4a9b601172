import type { Acted, ActOutcome, BoardRecords } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { isRecent } from '../../trello/clock';
import { TrelloError } from '../../trello/TrelloError';
import type { AppContext } from '../../rocketchat/AppContext';
import { logError } from '../../rocketchat/explainError';
import { randomId } from '../../rocketchat/messages/messageId';
import { comesOf } from './isEchoOf';
import { NewsMemory } from './NotificationCaches';

/** ms; Trello's deliveries come within seconds, or after its last try in five and a half minutes */
const LASTS = 6 * 60_000;

/**
 * Notes before it is sent what Trello will tell of an act, as it may be faster than our own answer: see
 * `Acted.expected`.
 * @param boardId where it is not the board of the act
 */
export type Announce = (expected: string[], boardId?: string) => Promise<void>;

interface Wish<T> {
  act: Pick<Acted, 'boardId' | 'cardId' | 'cardName' | 'memberId' | 'byWorkspace' | 'textMark'>;
  work: (announce: Announce) => Promise<T>;
  /** the id of the card that was made */
  made?: (result: T) => string;
}

/** Lets somebody act from a room without that room hearing of it from Trello as well. */
export async function quietly<T>(
  context: AppContext,
  roomId: string,
  { act, work, made }: Wish<T>,
): Promise<T> {
  const noted: Acted[] = [];
  const announce: Announce = async (expected, boardId = act.boardId) => {
    const links = await context.links.ofRoom(roomId);
    // A room that does not follow the board hears nothing of it anyway.
    if (!links.some((link) => link.boardId === boardId)) return;
    const at = Date.now();
    const acted: Acted = { ...act, kind: 'acted', actId: randomId(), boardId, roomId, at, expected };
    await context.journal.addActed(acted);
    noted.push(acted);
  };
  const since = (outcome: Pick<ActOutcome, 'isRefused' | 'isUnsure' | 'cardId'>): Promise<void> =>
    // Whether this is noted or not, what was done is done and what was refused is refused.
    Promise.all(noted.map((acted) => addOutcome(context, acted, outcome))).then(
      () => undefined,
      (error: unknown) => {
        logError(error, context, 'acted');
      },
    );
  try {
    const result = await work(announce);
    if (made) await since({ cardId: made(result) });
    return result;
  } catch (error) {
    const isUnsure = error instanceof TrelloError && error.kind === 'unsure';
    await since(isUnsure ? { isUnsure: true } : { isRefused: true });
    throw error;
  }
}

/**
 * The room from which an action was done, which knows it. Each act accounts for the actions that come of it and for no
 * other: that one counts is noted, so that what the same person does on Trello next is told.
 */
export async function roomOfActor(
  context: AppContext,
  action: Action,
  records: BoardRecords,
): Promise<string | undefined> {
  const acts = records.acted
    .filter(({ at }) => isRecent(at, Date.now(), LASTS))
    .sort((a, b) => a.at - b.at)
    .map((acted) => ({
      acted,
      outcomes: context.memory.of(NewsMemory).outcomes.of(acted.actId, records.outcomes),
    }));
  // It comes again where another room could not be told.
  const before = acts.find(({ outcomes }) => outcomes.some(({ heard }) => heard?.actionId === action.id));
  if (before) return before.acted.roomId;
  for (const { acted, outcomes } of acts) {
    const as = comesOf(action, acted, outcomes);
    if (as === undefined) continue;
    await addOutcome(context, acted, { heard: { actionId: action.id, as } });
    return acted.roomId;
  }
  return undefined;
}

async function addOutcome(
  context: AppContext,
  { actId, boardId }: Acted,
  what: Pick<ActOutcome, 'isRefused' | 'isUnsure' | 'cardId' | 'heard'>,
): Promise<void> {
  const outcome: ActOutcome = { kind: 'outcome', actId, boardId, at: Date.now(), ...what };
  context.memory.of(NewsMemory).outcomes.remember(outcome);
  await context.journal.addActed(outcome);
}
