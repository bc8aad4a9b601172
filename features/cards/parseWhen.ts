import type { Component, ParsedComponents } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { DAY_MS } from '../../trello/clock';
import { offsetOf, type Zone } from '../../trello/describe/formatDate';
import { spellMonth } from './dayFirst';

/** What to do with a due date. */
export type When = { due: Date } | { due: null } | { isDone: boolean };

/** A day without a time means the end of the working day; on the evening of that day, its last minute. */
const DAY_ENDS: Time = [17, 0];
const DAY_IS_OVER: Time = [23, 59];

type Time = readonly [hour: number, minute: number];

interface Reader {
  now: Date;
  zone: Zone;
  /** whether 5/6 means the fifth of June */
  isDayFirst?: boolean;
}

/**
 * Parses a due date as people type it, in their own time zone: "tomorrow at 5pm", "next friday", "2027-03-01 09:00",
 * "1.3.2027"; `none` removes the date, `done` marks it complete.
 * @returns undefined if it is no date, more than a date, or ambiguous
 */
export function parseWhen(text: string, { now, zone, isDayFirst = false }: Reader): When | undefined {
  const wanted = text.trim().toLowerCase();
  if (/^(none|never|no|remove|-)$/.test(wanted)) return { due: null };
  if (/^(done|complete|completed)$/.test(wanted)) return { isDone: true };
  if (/^(undone|not done|open)$/.test(wanted)) return { isDone: false };
  const readable = spellMonth(text.trim(), isDayFirst);
  if (readable === undefined || HOURS.test(readable)) return undefined;
  const timezone = offsetOf(zone, now);
  const options = { forwardDate: !PAST.test(readable) };
  const [result, ...others] = casual.parse(readable, { instant: now, timezone }, options);
  const isWhole = result && !result.end && !others.length && result.text.trim().length === readable.length;
  if (!isWhole || !isYear(result.start.get('year') ?? 0)) return undefined;
  const due = momentOf(result.start, zone);
  return { due: isOver(result.start, { due, now, zone }) ? momentOf(result.start, zone, DAY_IS_OVER) : due };
}

/** "17h" is five o'clock to some and in 17 hours to others. */
const HOURS = /^\d{1,2} ?h$/i;

/** Looking forward, "last friday" would be the next one. */
const PAST = /\b(?:last|past)\b/i;

/** Trello and JavaScript write years with four digits. */
const isYear = (year: number): boolean => year >= 1000 && year <= 9999;

/** Words for a time of day without an hour. */
const PART_OF_DAY = /night|evening|afternoon|morning/;

const isTimed = (start: ParsedComponents): boolean =>
  start.isCertain('hour') || [...start.tags()].some((tag) => PART_OF_DAY.test(tag));

/** "today", typed after the working day. */
function isOver(start: ParsedComponents, { due, now, zone }: { due: Date; now: Date; zone: Zone }): boolean {
  return !isTimed(start) && due <= now && momentOf(start, zone, DAY_IS_OVER) > now;
}

function momentOf(start: ParsedComponents, zone: Zone, ends = DAY_ENDS): Date {
  if (start.isCertain('timezoneOffset')) return start.date();
  const get = (component: Component): number => start.get(component) ?? 0;
  const [hour, minute] = isTimed(start) ? [get('hour'), get('minute')] : ends;
  return momentIn(zone, Date.UTC(get('year'), get('month') - 1, get('day'), hour, minute));
}

/**
 * The moment at which clocks in a zone show this. If they show it twice, the earlier one; if they skip it, as long
 * after the change as it would have been.
 * @param shown ms since 1970, as if it were UTC
 */
function momentIn(zone: Zone, shown: number): Date {
  const at = (near: number): number => shown - offsetOf(zone, new Date(near)) * 60_000;
  const [before, after] = [at(shown - DAY_MS), at(shown + DAY_MS)];
  const isShown = (moment: number): boolean => at(moment) === moment;
  return new Date([before, after].sort((a, b) => a - b).find(isShown) ?? before);
}
