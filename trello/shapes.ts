import { asObject, type Json } from './json';
import { TrelloError } from './TrelloError';

/** @throws TrelloError malformed if it is no object: some proxies answer 200 with anything */
export function requireObject(value: unknown): Json {
  const object = asObject(value);
  if (!object) throw new TrelloError('malformed');
  return object;
}

/**
 * A list of objects that all have these fields as texts; empty if Trello sent none.
 * @throws TrelloError malformed for anything else
 */
export function asThings<T>(value: unknown, texts: readonly (keyof T & string)[]): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TrelloError('malformed');
  return value.map((thing) => asThing<T>(thing, texts));
}

export function asThing<T>(value: unknown, texts: readonly (keyof T & string)[]): T {
  const object = requireObject(value);
  if (texts.some((name) => typeof object[name] !== 'string')) throw new TrelloError('malformed');
  return object as T;
}
