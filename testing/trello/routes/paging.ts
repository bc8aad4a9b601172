import { refuse } from '../errors';
import type { Ask } from './Ask';

/**
 * The maximum of one kind in a response. Trello's documentation states it for pageable collections (API introduction,
 * "Paging"), and people report it for a board's cards; here it applies wherever cards, members and labels are nested.
 */
export const MAX_PER_ANSWER = 1_000;

export const capped = <T>(models: T[]): T[] => models.slice(0, MAX_PER_ANSWER);

/**
 * The requested page of a collection: the newest within `since` and `before`, in their original order. Age follows from
 * the ids, which begin with the time.
 */
export function pageOf<T extends { id: string }>(ask: Ask, models: T[]): T[] {
  const limit = Math.min(ask.number('limit', MAX_PER_ANSWER), MAX_PER_ANSWER);
  const [since, before] = [idAt(ask, 'since'), idAt(ask, 'before')];
  const inRange = models.filter(({ id }) => (!since || id > since) && (!before || id < before));
  const newest = new Set([...inRange].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit));
  return inRange.filter((model) => newest.has(model));
}

/** An id, or the first one of a date. */
function idAt(ask: Ask, name: string): string | undefined {
  const text = ask.text(name);
  if (text === undefined || /^[0-9a-f]{24}$/.test(text)) return text;
  const seconds = Math.floor(Date.parse(text) / 1_000);
  if (Number.isNaN(seconds)) throw refuse.invalidValue(name);
  return seconds.toString(16).padStart(8, '0').padEnd(24, '0');
}
