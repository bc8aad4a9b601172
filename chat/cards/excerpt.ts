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
  return `${echo(letters.join(''), MOST - END)} ${echo(letters.slice(-END).join(''), END)}`;
}
