import { COMMAND, retype, type Say } from '../i18n/texts';
import { echo } from '../trello/echo';
import { nearest } from '../trello/find';
import type { Answer } from '../ui/Answer';
import type { ParsedArguments } from './parseArguments';
import type { Subcommand } from './Subcommand';

type Described = Pick<Subcommand, 'name' | 'aliases' | 'usage' | 'summary' | 'example' | 'flags'>;

export function findCommand<T extends Described>(table: readonly T[], typed: string): T | undefined {
  const word = typed.toLowerCase();
  return table.find(({ name, aliases }) => name === word || aliases?.includes(word));
}

/**
 * Help for one subcommand, or for all of them; made from their declarations.
 * @param typedAs how people type commands there
 */
export function wordHelp(
  say: Say,
  table: readonly Described[],
  { about, typedAs = COMMAND }: { about?: Described; typedAs?: string } = {},
): Answer {
  const line = ({ name, usage, summary }: Described): string =>
    say('help.line', { usage: `${typedAs} ${name} ${usage}`.trim(), summary: say(summary) });
  if (!about) return { text: [say('help.title'), ...table.map(line), say('help.more')].join('\n') };
  return {
    text: [
      line(about),
      ...about.flags.map((flag) => `• ${say(flag.help)}`),
      say('help.example', { example: retype(about.example, typedAs) }),
    ].join('\n'),
  };
}

/** What to say to a word that is no subcommand. */
export function wordUnknown(
  say: Say,
  table: readonly Described[],
  { typed, typedAs = COMMAND }: { typed: string; typedAs?: string },
): string {
  const near = nearest(
    table.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((word) => ({ name: word, to: name }))),
    typed,
  );
  const names = [...new Set(near.map(({ to }) => `\`${typedAs} ${to}\``))].slice(0, 2);
  const command = echo(typed, 30);
  return names.length
    ? say('error.unknownCommandNear', { command, names: names.join(', ') })
    : say('error.unknownCommand', { command });
}

/** What is wrong with a subcommand's flags. */
export function wordProblem(
  say: Say,
  { name: command, flags }: Described,
  { flag, lacks, isTwice }: NonNullable<ParsedArguments['problem']>,
): string {
  if (isTwice) return say('error.flagTwice', { flag });
  if (lacks !== undefined) return say('error.flagValue', { flag, example: lacks });
  if (!flags.length) return say('error.noFlags', { command, flag });
  const [near] = nearest([...flags], flag);
  if (near) return say('error.unknownFlagNear', { command, flag, near: near.name });
  const known = flags.map(({ name }) => `\`--${name}\``).join(', ');
  return say('error.unknownFlag', { command, flag, flags: known });
}
