import { asObject } from './json';

/** What is above a card on its board. */
export interface Cover {
  /** such as `sky` */
  color?: string;
  /** the address of its picture, if anybody may open it */
  picture?: string;
}

/** Trello's colours by name. */
export const colorHex: ReadonlyMap<string, string> = new Map([
  ['green', '#4bce97'],
  ['yellow', '#f5cd47'],
  ['orange', '#fea362'],
  ['red', '#f87168'],
  ['purple', '#9f8fef'],
  ['blue', '#579dff'],
  ['sky', '#6cc3e0'],
  ['lime', '#94c748'],
  ['pink', '#e774bb'],
  ['black', '#8590a2'],
]);

/**
 * Photos of Unsplash, there or as Trello's copies. Attachments cannot be opened without an account, and an address that
 * somebody has attached would be called by everybody who reads the message.
 */
const PUBLIC =
  /^https:\/\/(?:images\.unsplash\.com|trello-backgrounds\.s3\.amazonaws\.com\/SharedBackground)\/[\w./?=&;%+,~-]{1,500}$/;

/** Pixels: the smallest picture that is still sharp as a thumbnail. */
const MIN_WIDTH = 140;

export function parseCover(value: unknown): Cover {
  const { color, scaled, sharedSourceUrl } = asObject(value) ?? {};
  const sizes = (Array.isArray(scaled) ? scaled : [])
    .map((size) => asObject(size) ?? {})
    .filter(({ width }) => Number(width) >= MIN_WIDTH)
    .sort((a, b) => Number(a.width) - Number(b.width));
  const picture = [...sizes.map(({ url }) => url), sharedSourceUrl].find(isPublic);
  return { ...(typeof color === 'string' && { color }), ...(picture !== undefined && { picture }) };
}

const isPublic = (url: unknown): url is string => typeof url === 'string' && PUBLIC.test(url);
