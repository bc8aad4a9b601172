import { echo } from '../../trello/echo';

const MAX_EXCERPT = 200;
const MAX_END = 60;

/** Repeats a text to its author, including its end, as clients send only what precedes the first line break. */
export function excerpt(text: string): string {
  const letters = Array.from(text.trim());
  if (letters.length <= MAX_EXCERPT) return echo(text, MAX_EXCERPT);
  return `${echo(letters.join(''), MAX_EXCERPT - MAX_END)} ${echo(endOf(letters), MAX_END)}`;
}

/** From the beginning of a word, unless it is a single one. */
const endOf = (letters: string[]): string =>
  letters
    .slice(-MAX_END)
    .join('')
    .replace(/^\S*\s+(?=\S)/, '');
