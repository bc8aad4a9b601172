/**
 * Ids in a button's value or a form's id: sources of patterns. Rocket.Chat's messages have 17 letters and digits,
 * private and imported ones also dashes, dots and underscores.
 */
export const MODEL_ID = '[0-9a-f]{24}';
export const MESSAGE_ID = '[\\w.-]{1,100}';

/** The maximum length of a button's value; clients and servers accept far more. */
export const MAX_VALUE_LENGTH = 1_500;

/** A value of several parts. The caller checks that it is short enough for a button. */
export const joinParts = (...parts: unknown[]): string => JSON.stringify(parts);

/** @returns undefined unless it is from a button of ours: anybody can send a forged click */
export function splitParts(value: unknown, count: number): unknown[] | undefined {
  if (typeof value !== 'string' || value.length > MAX_VALUE_LENGTH) return undefined;
  const parsed = parse(value);
  return Array.isArray(parsed) && parsed.length === count ? (parsed as unknown[]) : undefined;
}

const ID = new RegExp(`^${MODEL_ID}$`);
const THREAD = new RegExp(`^(?:${MESSAGE_ID})?$`);

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** Or '' outside a thread. */
export const isThread = (value: unknown): value is string => typeof value === 'string' && THREAD.test(value);

export const isPage = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PAGES;

/** Trello sends fewer cards than would fill them. */
export const MAX_PAGES = 9_999;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
