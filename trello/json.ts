import { cutText, isBlank } from './oneLine';

/** Reads untrusted JSON: a value of the wrong type counts as missing. */
export type Json = Record<string, unknown>;

/** Longer texts have no place in a message; a reader sees less than half of it. */
const MAX_NAME_LENGTH = 300;

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** @returns the text, up to that many characters; undefined if it shows nothing */
export function asText(value: unknown, most = MAX_NAME_LENGTH): string | undefined {
  return typeof value === 'string' && !isBlank(value)
    ? cutText(value.slice(0, most * 2 + 2), most)
    : undefined;
}

/** Trello's ids have 24 characters; anything much longer is none, and half an id would be another one. */
export const asId = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 64 ? value : undefined;

export const asBoolean = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

export function asDate(value: unknown): string | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' && value.length <= 64 && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** Whether there is any text; undefined if the field is missing. */
export const isFilled = (value: unknown): boolean | undefined =>
  typeof value === 'string' ? value.trim() !== '' : undefined;
