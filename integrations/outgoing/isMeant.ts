/** What was typed after the trigger word. */
export interface Typed {
  words: string[];
  /** whether a comma or a colon precedes it, as in "Trello, finally" */
  isAside: boolean;
}

/**
 * Whether words that begin with no command are meant for us. People also talk about Trello ("Trello is down"), and
 * nobody wants a public answer to that: a single word counts as a command, and of several the first has to be one
 * typing error away from one.
 */
export function isMeant({ words, isAside }: Typed, commands: readonly string[]): boolean {
  const [first = '', ...others] = words;
  const isSlipped = commands.some((command) => isSlip(first.toLowerCase(), command));
  return isSlipped || (!others.length && !isAside);
}

/**
 * One letter added or missing, or two of them swapped, never the first. With one letter replaced, "list" would be
 * "last" and "lost"; and "Trello helps" is talk.
 */
function isSlip(typed: string, command: string): boolean {
  if (typed[0] !== command[0] || typed === `${command}s`) return false;
  let start = 0;
  while (start < typed.length && typed[start] === command[start]) start += 1;
  let end = 0;
  const most = Math.min(typed.length, command.length) - start;
  while (end < most && typed[typed.length - 1 - end] === command[command.length - 1 - end]) end += 1;
  const found = typed.slice(start, typed.length - end);
  const wanted = command.slice(start, command.length - end);
  const isSwapped = found.length === 2 && wanted === `${found[1] ?? ''}${found[0] ?? ''}`;
  return isSwapped || found.length + wanted.length <= 1;
}
