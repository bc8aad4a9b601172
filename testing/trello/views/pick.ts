import type { Json } from '../models';

/** The model without some of its fields. */
export function omit<T extends object, K extends keyof T>(model: T, ...names: K[]): Omit<T, K> {
  const kept = Object.entries(model).filter(([name]) => !names.includes(name as K));
  return Object.fromEntries(kept) as Omit<T, K>;
}

/**
 * The requested fields of a model: `all` or a comma-separated list, or `byDefault` if omitted. The id is always
 * included, as at Trello.
 */
export function pick(model: Json, fields: string | undefined, byDefault = 'all'): Json {
  const wanted = fields ?? byDefault;
  if (wanted === 'all') return model;
  const names = wanted.split(',').map((name) => name.trim());
  return Object.fromEntries(Object.entries(model).filter(([name]) => name === 'id' || names.includes(name)));
}
