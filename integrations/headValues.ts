import { DEFAULT_LANGUAGE, isKnownLanguage } from '../i18n/texts';
import { isZone, type Zone } from '../trello/describe/formatDate';

/**
 * What stands at the head of a script is written by people: a value of a wrong type is as if nothing were written.
 */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * One text with commas between names, or a list of texts: then a comma belongs to a name.
 * @returns undefined for anything else: as if nothing were written, a filter would let everything through
 */
export function textsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return splitAtCommas([value]);
  const isWritten = Array.isArray(value) && value.every((each): each is string => typeof each === 'string');
  return isWritten ? value.map(textOf).filter(Boolean) : undefined;
}

/** Of names that have no commas. */
export const splitAtCommas = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(','))
    .map(textOf)
    .filter(Boolean);

/** UTC for what is no time zone. */
export function timeZoneOf(value: unknown): Zone {
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
    return isKnownLanguage(name) ? name : DEFAULT_LANGUAGE;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}
