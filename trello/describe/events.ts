import type { Action, CardRef } from '../Action';
import { boardRows } from './boardEvents';
import { boardMemberRows } from './boardMemberEvents';
import { updateCardRows } from './cardChangeEvents';
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
import type { Row, Subject } from './rows';

const about = (subject: Subject, ...tables: Row[][]): Row[] =>
  tables.flat().map((row) => ({ subject, ...row }));

export const rows: readonly Row[] = [
  ...about(['card'], cardRows, updateCardRows, dateRows, commentRows, memberRows, labelRows, cardPartRows),
  ...about(['card', 'checklist', 'checkItem'], checklistRows, checkItemRows),
  ...about(['card', 'field'], fieldRows),
  ...about(['list'], listRows),
  ...about(['board'], boardRows, boardMemberRows),
];

/**
 * The events in an action. One action may change several fields (a move that also completes the due date), each an
 * event of its own; none if it is silent, unknown, or names nothing that it is about.
 */
export function eventsOf(action: Action): Row[] {
  return rows.filter(
    ({ type, subject, when }) =>
      type === action.type && subject?.some((thing) => isNamed(action[thing])) && (when?.(action) ?? true),
  );
}

const isNamed = (thing: Pick<CardRef, 'id' | 'name' | 'idShort' | 'shortLink'> = {}): boolean =>
  (thing.id ?? thing.name ?? thing.idShort ?? thing.shortLink) !== undefined;

/**
 * Equal for actions that one sentence can describe for many cards ("moved 5 cards from … to …").
 * @returns undefined for a change to one card only, or for more than one event
 */
export function bulkKey(action: Action): string | undefined {
  const [row, ...others] = eventsOf(action);
  return row?.bulk && !others.length ? `${row.event} ${row.bulk(action)}` : undefined;
}
