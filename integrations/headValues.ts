import { DEFAULT_LANGUAGE, isKnownLanguage } from '../i18n/texts';
import { isZone, type Zone } from '../trello/describe/formatDate';

/** The head of a script is written by people: a value of a wrong type counts as missing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * A text with commas between names, or an array of texts, in which a comma belongs to a name.
 * @returns undefined for anything else: treated as missing, a filter would pass everything
 */
export function textsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return splitAtCommas([value]);
  const isWritten = Array.isArray(value) && value.every((each): each is string => typeof each === 'string');
  return isWritten ? value.map(textOf).filter(Boolean) : undefined;
}

/** For names without commas. */
export const splitAtCommas = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(','))
    .map(textOf)
    .filter(Boolean);

/** UTC if it is no time zone. */
export function timeZoneOf(value: unknown): Zone {
  const name = textOf(value);
  return name && isZone(name) ? name : 'UTC';
}

/**
 * A language with sentences, keeping its region for dates; else English. Servers write `de_DE` for `de-DE`, and Intl
 * would throw at the first date for an invalid tag.
 */
export function languageOf(value: unknown): string {
  try {
    const [name = DEFAULT_LANGUAGE] = Intl.getCanonicalLocales(textOf(value).replace(/_/g, '-') || []);
    return isKnownLanguage(name) ? name : DEFAULT_LANGUAGE;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}
