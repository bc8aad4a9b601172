import type { Say } from '../i18n/texts';

interface DueView {
  say: Say;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/**
 * A date that was just set: people may set one that is over, but not without knowing.
 * @param isUnsure whether clocks where they are may show another hour then
 */
export function wordNewDue(
  due: string,
  { say, date, now, isUnsure }: DueView & { isUnsure: boolean },
): string {
  const isPast = new Date(due).getTime() < now.getTime();
  if (isPast) return say('due.past', { date: date(due) });
  return isUnsure ? say('due.unsure', { date: date(due) }) : date(due);
}

/** "due …", "*overdue since …*" or "done"; '' for a card without a due date. */
export function wordDue(
  { due, dueComplete }: { due: string | null; dueComplete?: boolean },
  { say, date, now }: DueView,
): string {
  if (!due) return '';
  if (dueComplete) return say('card.done');
  const isLate = new Date(due).getTime() < now.getTime();
  return isLate ? `*${say('card.overdue', { date: date(due) })}*` : say('card.due', { date: date(due) });
}
