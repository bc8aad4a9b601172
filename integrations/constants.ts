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
