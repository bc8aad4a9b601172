import { DEFAULT_LANGUAGE, isSpoken } from '../i18n/texts';
import { isZone, type Zone } from '../trello/wording/formatDate';

/**
 * What stands at the head of a script is written by people: a value of a wrong type is as if nothing were written.
 */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A single text is a list of one. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).map(textOf).filter(Boolean);

/** UTC for what is no time zone. */
export function zoneOf(value: unknown): Zone {
  const name = textOf(value);
  return name && isZone(name) ? name : 'UTC';
}

/**
 * A language that there are sentences for, its region kept for dates; else English. Servers write `de_DE` for `de-DE`,
 * and at what is no language Intl throws at the first date.
 */
export function languageOf(value: unknown): string {
  try {
    const [name = DEFAULT_LANGUAGE] = Intl.getCanonicalLocales(textOf(value).replace(/_/g, '-') || []);
    return isSpoken(name) ? name : DEFAULT_LANGUAGE;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}
