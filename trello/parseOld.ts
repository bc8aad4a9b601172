import type { Action } from './Action';
import { asDate, asId, asObject, asText, isFilled } from './json';

type Old = Action['old'];

const readers: Record<string, (value: unknown) => Old[string] | undefined> = {
  name: asText,
  color: asId,
  idList: asId,
  due: asDate,
  start: asDate,
  desc: isFilled,
};

/** More fields have never changed at once. */
const MAX_FIELDS = 20;

/**
 * Previous values by field. A board's preferences are nested one level deeper and become `prefs.<name>`.
 * @param old `data.old` of an action
 */
export function parseOld(old: unknown): Old {
  const fields = asObject(old);
  if (!fields) return {};
  const flat = Object.keys(fields)
    .slice(0, MAX_FIELDS)
    .flatMap((field) => (field === 'prefs' ? prefNames(fields.prefs) : [field]));
  return Object.fromEntries(
    flat
      .filter((field) => field.length <= 40)
      .map((field): [string, Old[string]] => {
        const read = Object.prototype.hasOwnProperty.call(readers, field) ? readers[field] : undefined;
        return [field, read?.(fields[field]) ?? (fields[field] === null ? null : true)];
      }),
  );
}

const prefNames = (prefs: unknown): string[] =>
  Object.keys(asObject(prefs) ?? {})
    .slice(0, MAX_FIELDS)
    .map((name) => `prefs.${name}`);
