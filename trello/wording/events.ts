import type { Action } from '../Action';
import { boardRows } from './boardEvents';
import { boardMemberRows } from './boardMemberEvents';
import { cardRows } from './cardEvents';
import { cardPartRows } from './cardPartEvents';
import { checkItemRows } from './checkItemEvents';
import { checklistRows } from './checklistEvents';
import { commentRows } from './commentEvents';
import { dateRows } from './dateEvents';
import { fieldRows } from './fieldEvents';
import { labelRows } from './labelEvents';
import { listRows } from './listEvents';
import { memberRows } from './memberEvents';
import type { Row } from './rows';
import { updateCardRows } from './updateCardEvents';

export const rows: readonly Row[] = [
  ...cardRows,
  ...updateCardRows,
  ...dateRows,
  ...commentRows,
  ...memberRows,
  ...labelRows,
  ...checklistRows,
  ...checkItemRows,
  ...cardPartRows,
  ...fieldRows,
  ...listRows,
  ...boardRows,
  ...boardMemberRows,
];

/**
 * Which events an action is. One action may change several fields (a move that also ticks the due date), each
 * of them an event of its own; none for what is silent or unknown.
 */
export function eventsOf(action: Action): Row[] {
  return rows.filter((row) => row.type === action.type && (row.when?.(action) ?? true));
}

/**
 * Equal for actions that one sentence can tell of many cards ("moved 5 cards from … to …").
 * @returns undefined for what belongs to one card, or is more than one event
 */
export function burstKey(action: Action): string | undefined {
  const [row, ...others] = eventsOf(action);
  return row?.bulk && !others.length ? `${row.event} ${row.bulk(action)}` : undefined;
}
