import { COMMAND, retype, type Say, type TextKey } from '../i18n/texts';
import { echoCode } from '../trello/echo';
import { nearest } from '../trello/find';
import type { Answer } from '../ui/Answer';
import type { ParsedArguments } from './parseArguments';
import type { Subcommand } from './Subcommand';

type Described = Pick<Subcommand, 'name' | 'aliases' | 'usage' | 'summary' | 'example' | 'flags'>;

/** Commands that help shows together. */
export interface CommandGroup<T extends Described = Described> {
  title: TextKey & `help.group.${string}`;
  commands: readonly T[];
}

export function findCommand<T extends Described>(table: readonly T[], typed: string): T | undefined {
  const word = typed.toLowerCase();
  return table.find(({ name, aliases }) => name === word || aliases?.includes(word));
}

/**
 * Help for all subcommands, made from their declarations.
 * @param typedAs how people type commands there
 */
export function wordHelp(say: Say, groups: readonly CommandGroup[], typedAs = COMMAND): Answer {
  const parts = groups.map(({ title, commands }) =>
    [say(title), ...commands.map((command) => wordLine(say, command, typedAs))].join('\n'),
  );
  return { text: [...parts, say('help.more')].join('\n\n') };
}

/** Help for one. */
export const wordCommand = (say: Say, about: Described, typedAs = COMMAND): Answer => ({
  text: [
    wordLine(say, about, typedAs),
    ...about.flags.map((flag) => `• ${say(flag.help)}`),
    say('help.example', { example: retype(about.example, typedAs) }),
  ].join('\n'),
});

function wordLine(say: Say, { name, usage, summary }: Described, typedAs: string): string {
  return say('help.line', { usage: `${typedAs} ${name} ${usage}`.trim(), summary: say(summary) });
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
  const command = echoCode(typed, 30);
  return names.length
    ? say('error.unknownCommandNear', { command, names: names.join(', ') })
    : say('error.unknownCommand', { command });
}

/** What is wrong with a subcommand's flags. */
export function wordProblem(
  say: Say,
  { name: command, flags }: Described,
  { flag, lacks, isTwice, isUnclear }: NonNullable<ParsedArguments['problem']>,
): string {
  const { example = '' } = flags.find(({ name }) => name === flag) ?? {};
  if (isUnclear === 'text') return say('error.flagOrText', { command, flag, example });
  if (isUnclear) return say('error.flagUnclear', { flag, example });
  if (isTwice) return say('error.flagTwice', { flag });
  if (lacks !== undefined) return say('error.flagValue', { flag, example: lacks });
  if (!flags.length) return say('error.noFlags', { command, flag });
  const [near] = nearest([...flags], flag);
  if (near) return say('error.unknownFlagNear', { command, flag, near: near.name });
  const known = flags.map(({ name }) => `\`--${name}\``).join(', ');
  return say('error.unknownFlag', { command, flag, flags: known });
}
