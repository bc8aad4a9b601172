import type { Translate } from '../../i18n/texts';
import type { FormErrors } from '../../rocketchat/surfaces/openModal';
import type { Zone } from '../../trello/describe/formatDate';
import { echo } from '../../trello/echo';
import { parseWhen } from './parseWhen';

const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*(?:([ap])\.?m\.?)?$/i;

/**
 * A due date from a form: a day, and a time of day as people write it; the end of the working day if omitted.
 * @returns nothing if no day is chosen
 */
export function readFormDue(
  t: Translate,
  { day, time = '' }: { day?: string; time?: string },
  { now, zone }: { now: Date; zone: Zone },
): { due?: string } | FormErrors {
  const typed = time.trim();
  if (!day) return typed ? { errors: { day: t('new.noDay') } } : {};
  const hour = typed && hourOf(typed);
  if (hour === undefined) return { errors: { time: t('new.wrongTime', { text: echo(typed) }) } };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  const when = isDay ? parseWhen(`${day} ${hour}`, { now, zone }) : undefined;
  if (!when || !('due' in when) || !when.due) return { errors: { day: t('new.wrongDay') } };
  return { due: when.due.toISOString() };
}

/** @returns `09:30`; undefined if it is no time of day */
function hourOf(typed: string): string | undefined {
  const [all, first, minutes = '00', half] = TIME.exec(typed) ?? [];
  if (all === undefined || Number(minutes) > 59) return undefined;
  const hours = half ? hoursOfHalf(Number(first), half) : Number(first);
  return hours > 23 ? undefined : `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** 12 am is midnight, 12 pm is noon. */
const hoursOfHalf = (hours: number, half: string): number =>
  hours < 1 || hours > 12 ? Infinity : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
