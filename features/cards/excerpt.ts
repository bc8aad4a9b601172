import { echo } from '../../trello/echo';

const MOST = 200;
const END = 60;

/**
 * What was written, repeated to whoever wrote it: its end as well, as clients send only what stands before the first
 * line break.
 */
export function excerpt(text: string): string {
  const letters = Array.from(text.trim());
  if (letters.length <= MOST) return echo(text, MOST);
  return `${echo(letters.join(''), MOST - END)} ${echo(endOf(letters), END)}`;
}

/** From a word's beginning, unless it is all one word. */
const endOf = (letters: string[]): string =>
  letters
    .slice(-END)
    .join('')
    .replace(/^\S*\s+(?=\S)/, '');
