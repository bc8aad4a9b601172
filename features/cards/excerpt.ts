import { echo } from '../../trello/echo';

const MAX_EXCERPT = 200;
const MAX_END = 60;

/**
 * What was written, repeated to whoever wrote it: its end as well, as clients send only what stands before the first
 * line break.
 */
export function excerpt(text: string): string {
  const letters = Array.from(text.trim());
  if (letters.length <= MAX_EXCERPT) return echo(text, MAX_EXCERPT);
  return `${echo(letters.join(''), MAX_EXCERPT - MAX_END)} ${echo(endOf(letters), MAX_END)}`;
}

/** From a word's beginning, unless it is all one word. */
const endOf = (letters: string[]): string =>
  letters
    .slice(-MAX_END)
    .join('')
    .replace(/^\S*\s+(?=\S)/, '');
