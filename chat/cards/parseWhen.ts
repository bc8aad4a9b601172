import type { Component, ParsedComponents } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { offsetOf, type Zone } from '../../trello/wording/formatDate';
import { dayFirst } from './dayFirst';

/** What somebody wants with a due date. */
export type When = { due: Date } | { due: null } | { isDone: boolean };

/** People who name a day and no time mean the working day's end; on the evening of that day, its last minute. */
const DAY_ENDS: Time = [17, 0];
const DAY_IS_OVER: Time = [23, 59];

type Time = readonly [hour: number, minute: number];

/**
 * Reads a due date as people type it, in their own time zone: "tomorrow at 5pm", "next friday", "2027-03-01 09:00",
 * "1.3.2027"; `none` takes the date away, `done` ticks it.
 * @returns undefined for what says no date, more than a date, or what can be read in two ways
 */
export function parseWhen(text: string, { now, zone }: { now: Date; zone: Zone }): When | undefined {
  const wanted = text.trim().toLowerCase();
  if (/^(none|never|no|remove|-)$/.test(wanted)) return { due: null };
  if (/^(done|complete|completed)$/.test(wanted)) return { isDone: true };
  if (/^(undone|not done|open)$/.test(wanted)) return { isDone: false };
  const readable = dayFirst(text.trim());
  if (readable === undefined || HOURS.test(readable)) return undefined;
  const timezone = offsetOf(zone, now);
  const options = { forwardDate: !PAST.test(readable) };
  const [result, ...others] = casual.parse(readable, { instant: now, timezone }, options);
  const isWhole = result && !result.end && !others.length && result.text.trim().length === readable.length;
  if (!isWhole || !isYear(result.start.get('year') ?? 0)) return undefined;
  const due = momentOf(result.start, zone);
  return { due: isOver(result.start, { due, now, zone }) ? momentOf(result.start, zone, DAY_IS_OVER) : due };
}

/** "17h" is five o'clock to some and 17 hours from now to others. */
const HOURS = /^\d{1,2} ?h$/i;

/** Looking forward, "last friday" would be the next one. */
const PAST = /\b(?:last|past)\b/i;

/** What Trello and JavaScript write with four digits. */
const isYear = (year: number): boolean => year >= 1000 && year <= 9999;

/** Words for a time of day that is no hour. */
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
  const there = Date.UTC(get('year'), get('month') - 1, get('day'), hour, minute);
  // Summer time may begin or end between now and then: the offset is that of the moment itself, found in two steps.
  const nearly = there - offsetOf(zone, new Date(there)) * 60_000;
  return new Date(there - offsetOf(zone, new Date(nearly)) * 60_000);
}
