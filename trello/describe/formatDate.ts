/**
 * A time zone by name (`Europe/Berlin`), or by its offset from UTC in hours (`5.5`), which is what Rocket.Chat knows of
 * a user.
 */
export type Zone = string | number;

/**
 * A moment in readable form, always with its time zone: "Tue, 3 Mar 2026, 17:00 GMT+1".
 * @param iso ISO 8601
 * @param language a BCP 47 tag
 */
export function formatDate(iso: string, { zone, language }: { zone: Zone; language: string }): string {
  const moment = new Date(iso);
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  };
  // 'en' alone means American dates; English-speaking workspaces elsewhere put the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  if (typeof zone === 'string') {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone, timeZoneName: 'short' }).format(
      moment,
    );
  }
  const shifted = new Date(moment.getTime() + zone * 3_600_000);
  return `${new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(shifted)} ${zoneName(zone)}`;
}

/** 5.5 → "UTC+5:30"; a name stays as it is */
export function zoneName(zone: Zone): string {
  if (typeof zone === 'string') return zone;
  const hours = zone;
  if (hours === 0) return 'UTC';
  const minutes = Math.round(Math.abs(hours) * 60);
  const rest = minutes % 60;
  return `UTC${hours < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Whether a language writes the day before the month, as nearly all do unless the year comes first. */
export function isDayFirst(language: string): boolean {
  try {
    const locale = `${language.replace('_', '-')}-u-ca-gregory-nu-latn`;
    // For an unknown language, Intl would use the server's own order.
    if (!Intl.DateTimeFormat.supportedLocalesOf(locale).length) return true;
    const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts();
    return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day';
  } catch {
    return true;
  }
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @returns minutes east of UTC at that moment */
export function offsetOf(zone: Zone, at: Date): number {
  if (typeof zone === 'number') return Math.round(zone * 60);
  const options = { timeZone: zone, hour12: false } as const;
  const parts = new Intl.DateTimeFormat('en-US', {
    ...options,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  // Some versions of ICU call midnight hour 24.
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') % 24, part('minute'));
  return Math.round((there - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
}
