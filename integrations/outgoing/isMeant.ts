/**
 * Whether words that begin with no command are meant for us. People speak of Trello, too ("Trello is down"), and nobody
 * wants an answer to that in front of everybody: a single word is taken for a command, of several the first has to be
 * one slip of the keys away from one.
 */
export function isMeant([typed = '', ...others]: readonly string[], commands: readonly string[]): boolean {
  return !others.length || commands.some((command) => isSlip(typed.toLowerCase(), command));
}

/** Below that, most short words are one slip from each other. */
const SHORTEST = 4;

/** One letter more, less or another, or two of them swapped. */
function isSlip(typed: string, command: string): boolean {
  if (command.length < SHORTEST) return false;
  let start = 0;
  while (start < typed.length && typed[start] === command[start]) start += 1;
  let end = 0;
  const most = Math.min(typed.length, command.length) - start;
  while (end < most && typed[typed.length - 1 - end] === command[command.length - 1 - end]) end += 1;
  const found = typed.slice(start, typed.length - end);
  const wanted = command.slice(start, command.length - end);
  const isSwapped = found.length === 2 && wanted === `${found[1] ?? ''}${found[0] ?? ''}`;
  return isSwapped || Math.max(found.length, wanted.length) <= 1;
}
