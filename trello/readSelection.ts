import type { Choice } from './filters';

/** Removes a filter. */
export const ALL = 'all';

/** Names as written: only these, or all except these. */
export interface Selection {
  mode: Choice['mode'];
  names: string[];
}

/**
 * Reads names that all have a dash before them, or none.
 * @returns what is wrong, as the end of the sentence's key
 */
export function readSelection(written: readonly string[]): Selection | 'empty' | 'mixed' {
  const all = written.map((name) => name.trim()).filter(Boolean);
  if (!all.length || all.includes('-')) return 'empty';
  const excluded = all.filter((name) => name.startsWith('-'));
  if (!excluded.length) return { mode: 'only', names: all };
  if (excluded.length < all.length) return 'mixed';
  return { mode: 'not', names: excluded.map((name) => name.slice(1).trim()) };
}
