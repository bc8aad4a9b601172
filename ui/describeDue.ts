import type { Translate } from '../i18n/texts';

interface DueView {
  t: Translate;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/**
 * A date that was just set: a past one is allowed, but pointed out.
 * @param isZoneUnknown whether the person's clocks may differ by an hour then
 */
export function describeNewDue(
  due: string,
  { t, date, now, isZoneUnknown }: DueView & { isZoneUnknown: boolean },
): string {
  const isPast = new Date(due).getTime() < now.getTime();
  if (isPast) return t('due.past', { date: date(due) });
  return isZoneUnknown ? t('due.noDaylightSaving', { date: date(due) }) : date(due);
}

/** "due …", "*overdue since …*" or "done"; '' for an open card without a due date. */
export function describeDue(
  { due, dueComplete }: { due: string | null; dueComplete?: boolean },
  { t, date, now }: DueView,
): string {
  if (dueComplete) return t('card.done');
  if (!due) return '';
  const isLate = new Date(due).getTime() < now.getTime();
  return isLate ? `*${t('card.overdue', { date: date(due) })}*` : t('card.due', { date: date(due) });
}
