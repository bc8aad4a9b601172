import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import { cardRows } from './cardEvents';
import { peopleRows } from './peopleEvents';
import { makePieces, type Voice } from './pieces';
import type { Row } from './rows';
import { updateCardRows } from './updateCardEvents';

export const rows: readonly Row[] = [...cardRows, ...updateCardRows, ...peopleRows];

/**
 * Which events an action is. One action may change several fields (a move that also ticks the due date), each
 * of them an event of its own; none for what is silent or unknown.
 */
export function eventsOf(action: Action): Row[] {
  return rows.filter((row) => row.type === action.type && (row.when?.(action) ?? true));
}

/**
 * An action as one message: a sentence for each of its events that the room wants.
 * @returns undefined where there is nothing to say
 */
export function wordAction(action: Action, groups: readonly EventGroup[], voice: Voice): string | undefined {
  const pieces = makePieces(action, voice);
  const sentences = eventsOf(action)
    .filter((row) => groups.includes(row.group))
    .map((row) => row.word(action, pieces))
    .filter((sentence): sentence is string => sentence !== undefined);
  return sentences.length ? sentences.join('\n') : undefined;
}
