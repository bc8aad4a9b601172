import { TrelloError } from './TrelloError';

type Json = Record<string, unknown>;

/** @throws TrelloError malformed for what is no object: some proxies answer 200 with anything */
export function asObject(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TrelloError('malformed');
  return value as Json;
}

/**
 * A list of things that each have these fields as texts; none where Trello sent none.
 * @throws TrelloError malformed for anything else
 */
export function asThings<T>(value: unknown, texts: readonly (keyof T & string)[]): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TrelloError('malformed');
  return value.map((thing) => asThing<T>(thing, texts));
}

export function asThing<T>(value: unknown, texts: readonly (keyof T & string)[]): T {
  const object = asObject(value);
  if (texts.some((name) => typeof object[name] !== 'string')) throw new TrelloError('malformed');
  return object as T;
}
