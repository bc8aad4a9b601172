import type { Say } from '../i18n/texts';

/** As many names as one wants to read, and how many more there are. One more is named rather than counted. */
export function someNames(say: Say, names: string[], most: number): string {
  if (names.length <= most + 1) return names.join(', ');
  return say('names.more', { names: names.slice(0, most).join(', '), count: names.length - most });
}
