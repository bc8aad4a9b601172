import type { ActOutcome, OwnAction } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { asText } from '../../trello/json';
import { fingerprint } from '../../trello/rest/fingerprint';

/** ms; the parts of a new card follow at once, and are no actions of their own */
const BIRTH_MS = 5_000;

/** ms between our clock and Trello's: an action with unknown outcome was done by then, or never */
const DOUBT_MS = 60_000;

/** Characters of a comment that identify it. */
const MARKED_LENGTH = 500;

/** Trello may change white space in a text, and a delivery is cut. */
export const markOfText = (text: string): string =>
  fingerprint(text.replace(/\s+/g, ' ').trim().slice(0, MARKED_LENGTH));

/**
 * Whether a delivered action results from something that somebody did from a room.
 * @param outcomes of this action, as far as known
 * @returns which of the expected actions it is
 */
export function isEchoOf(
  action: Action,
  ownAction: OwnAction,
  outcomes: readonly ActOutcome[],
): string | undefined {
  if (outcomes.some(({ isRefused }) => isRefused) || !isTheirs(action, ownAction)) return undefined;
  if (outcomes.some(({ isUnknownOutcome }) => isUnknownOutcome) && !isOfThatMinute(action, ownAction))
    return undefined;
  if (ownAction.textMark !== undefined && ownAction.textMark !== markOfText(action.text ?? ''))
    return undefined;
  const cardId = ownAction.cardId ?? outcomes.find((outcome) => outcome.cardId)?.cardId;
  const isOfCard = cardId ? cardId === action.card?.id : asText(ownAction.cardName) === action.card?.name;
  if (!isOfCard) return undefined;
  if (ownAction.cardName !== undefined) {
    return isOfBirth(action) ? ownAction.expected.find((expected) => isSuch(action, expected)) : undefined;
  }
  return open(ownAction, outcomes).find((expected) => isSuch(action, expected));
}

/** What somebody does on Trello itself with the workspace's account was not done from a room. */
const isTheirs = ({ creator, app }: Action, { memberId, byWorkspace }: OwnAction): boolean =>
  memberId !== undefined && memberId === creator.id && (!byWorkspace || app !== undefined);

const isOfThatMinute = ({ date = '' }: Action, { at }: OwnAction): boolean =>
  Math.abs(Date.parse(date) - at) <= DOUBT_MS;

function isSuch({ type, old }: Action, expected: string): boolean {
  const [wanted, field] = expected.split('.');
  return type === wanted && (field === undefined || Object.prototype.hasOwnProperty.call(old, field));
}

/** Trello's ids begin with their creation time in seconds, so both times are Trello's. */
function isOfBirth({ type, card, date }: Action): boolean {
  if (type === 'createCard') return true;
  const born = parseInt((card?.id ?? '').slice(0, 8), 16) * 1_000;
  return Date.parse(date ?? '') - born <= BIRTH_MS;
}

/** What is still expected. An action may be recorded twice, by two processes. */
function open({ expected }: OwnAction, outcomes: readonly ActOutcome[]): string[] {
  const matched = new Map(
    outcomes.flatMap(({ matched: each }) => (each ? [[each.actionId, each.as] as const] : [])),
  );
  const left = [...expected];
  for (const as of matched.values()) {
    const at = left.indexOf(as);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
