import type { Say, TextKey } from '../i18n/texts';
import { echo } from '../trello/echo';
import { nearest } from '../trello/find';
import type { Answer } from '../ui/Answer';
import type { Subcommand } from './Subcommand';

/** Commands that help shows together. */
export interface CommandGroup {
  title: TextKey & `help.group.${string}`;
  commands: readonly Subcommand[];
}

/** Help for all subcommands, made from their declarations. */
export function wordHelp(say: Say, groups: readonly CommandGroup[]): Answer {
  const parts = groups.map(({ title, commands }) =>
    [say(title), ...commands.map((command) => wordLine(say, command))].join('\n'),
  );
  return { text: [...parts, say('help.more')].join('\n\n') };
}

/** Help for one. */
export const wordCommand = (say: Say, about: Subcommand): Answer => ({
  text: [
    wordLine(say, about),
    ...about.flags.map((flag) => `• ${say(flag.help)}`),
    say('help.example', { example: about.example }),
  ].join('\n'),
});

function wordLine(say: Say, { name, usage, summary }: Subcommand): string {
  return say('help.line', { usage: `/trello ${name} ${usage}`.trim(), summary: say(summary) });
}

/** What to say to a word that is no subcommand. */
export function wordUnknown(say: Say, table: readonly Subcommand[], typed: string): string {
  const near = nearest(
    table.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((word) => ({ name: word, to: name }))),
    typed,
  );
  const names = [...new Set(near.map(({ to }) => `\`/trello ${to}\``))].slice(0, 2);
  const command = echo(typed, 30);
  return names.length
    ? say('error.unknownCommandNear', { command, names: names.join(', ') })
    : say('error.unknownCommand', { command });
}
