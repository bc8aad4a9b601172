import type { Say } from '../i18n/texts';
import { echo } from '../trello/echo';
import { nearest } from '../trello/find';
import type { Answer } from '../ui/Answer';
import type { Subcommand } from './Subcommand';

/** Help for one subcommand, or for all of them; made from their declarations. */
export function wordHelp(say: Say, table: readonly Subcommand[], about?: Subcommand): Answer {
  if (!about) {
    const lines = table.map((command) => wordLine(say, command));
    return { text: [say('help.title'), ...lines, say('help.more')].join('\n') };
  }
  return {
    text: [
      wordLine(say, about),
      ...about.flags.map((flag) => `• ${say(flag.help)}`),
      say('help.example', { example: about.example }),
    ].join('\n'),
  };
}

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
