const UNITS: Record<string, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

/**
 * Milliseconds of an interval in agenda's notation ("5 minutes", "one hour") or a number; undefined if it cannot be
 * parsed.
 */
export function intervalOf(interval: unknown): number | undefined {
  if (typeof interval === 'number') return interval;
  if (typeof interval !== 'string') return undefined;
  const match = /^(?:every\s+)?(?:(\d+(?:\.\d+)?|an?|one)\s+)?(second|minute|hour|day|week)s?$/i.exec(
    interval.trim(),
  );
  const unit = UNITS[match?.[2]?.toLowerCase() ?? ''];
  if (!match || unit === undefined) return undefined;
  const amount = Number(match[1]);
  return (Number.isNaN(amount) ? 1 : amount) * unit;
}

/** The time of a one-time job: a Date, its text after crossing processes, or words ("in 5 minutes", "now"). */
export function dateOf(when: unknown, now: Date): Date | undefined {
  if (when instanceof Date) return when;
  if (typeof when === 'number') return new Date(when);
  if (typeof when !== 'string') return undefined;
  if (when.trim() === 'now') return now;
  const interval = intervalOf(
    when
      .trim()
      .replace(/^in\s+/i, '')
      .replace(/\s+from now$/i, ''),
  );
  if (interval !== undefined) return new Date(now.getTime() + interval);
  return /^\d{4}-\d\d-\d\d/.test(when) ? new Date(when) : undefined;
}
