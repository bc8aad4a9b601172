import type { Acted } from '../../storage/records';
import type { Action } from '../../trello/Action';
import type { AppContext } from '../AppContext';

/** ms; Trello's deliveries come within seconds, or after a failure within minutes */
const LASTS = 5 * 60_000;

/** Notes before it is done that somebody does something from a room: Trello may be faster than our own answer. */
export async function noteActed(
  context: AppContext,
  roomId: string,
  act: Omit<Acted, 'kind' | 'roomId' | 'at' | 'shelf'>,
): Promise<void> {
  const acted: Acted = { kind: 'acted', roomId, at: Date.now(), ...act };
  await context.journal.addActed(acted);
}

/** The rooms from which an action was done: they know. */
export function roomsOfActor(action: Action, acted: readonly Acted[], now: number): string[] {
  return acted
    .filter(
      ({ at, types, memberId, cardId, cardName }) =>
        now - at <= LASTS &&
        types.includes(action.type) &&
        // Only what the person's own account did is surely theirs; the workspace's may do other things as well.
        (memberId ? memberId === action.creator.id : action.app !== undefined) &&
        (cardId ? cardId === action.card?.id : cardName === action.card?.name),
    )
    .map(({ roomId }) => roomId);
}
