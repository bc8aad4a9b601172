import { COMMAND, retype, type TextKey, type Translate } from '../i18n/texts';
import { echoCode } from '../trello/echo';
import { nearest } from '../trello/findByName';
import type { Answer } from '../ui/Answer';
import { commandTyped, wordsFor } from './names';
import type { ParsedArguments } from './parseArguments';
import type { Subcommand } from './Subcommand';

type Described = Pick<Subcommand, 'name' | 'usage' | 'summary' | 'example' | 'flags'>;

/** Commands that help shows together. */
export interface CommandGroup<T extends Described = Described> {
  title: TextKey & `help.group.${string}`;
  commands: readonly T[];
}

export function findCommand<T extends Described>(table: readonly T[], typed: string): T | undefined {
  const named = commandTyped(typed);
  return table.find(({ name }) => name === named);
}

/**
 * Help for all subcommands, generated from their declarations.
 * @param typedAs how people type commands there
 */
export function describeHelp(t: Translate, groups: readonly CommandGroup[], typedAs = COMMAND): Answer {
  const parts = groups.map(({ title, commands }) =>
    [t(title), ...commands.map((command) => describeLine(t, command, typedAs))].join('\n'),
  );
  return { text: [...parts, t('help.more')].join('\n\n') };
}

/** Help for one. */
export const describeCommand = (t: Translate, about: Described, typedAs = COMMAND): Answer => ({
  text: [
    describeLine(t, about, typedAs),
    ...about.flags.map((flag) => `• ${t(flag.help)}`),
    t('help.example', { example: retype(about.example, typedAs) }),
  ].join('\n'),
});

function describeLine(t: Translate, { name, usage, summary }: Described, typedAs: string): string {
  return t('help.line', { usage: `${typedAs} ${name} ${usage}`.trim(), summary: t(summary) });
}

/** The answer to an unknown subcommand. */
export function describeUnknown(
  t: Translate,
  table: readonly Described[],
  { typed, typedAs = COMMAND }: { typed: string; typedAs?: string },
): string {
  const near = nearest(
    table.flatMap(({ name: to }) => wordsFor(to).map((name) => ({ name, to }))),
    typed,
  );
  const names = [...new Set(near.map(({ to }) => `\`${typedAs} ${to}\``))].slice(0, 2);
  const command = echoCode(typed, 30);
  return names.length
    ? t('error.unknownCommandNear', { command, names: names.join(', ') })
    : t('error.unknownCommand', { command });
}

/** What is wrong with a subcommand's flags. */
export function describeProblem(
  t: Translate,
  { name: command, flags }: Described,
  { flag, lacks, isTwice, isUnclear }: NonNullable<ParsedArguments['problem']>,
): string {
  const { example = '' } = flags.find(({ name }) => name === flag) ?? {};
  if (isUnclear === 'text') return t('error.flagOrText', { command, flag, example });
  if (isUnclear) return t('error.flagUnclear', { flag, example });
  if (isTwice) return t('error.flagTwice', { flag });
  if (lacks !== undefined) return t('error.flagValue', { flag, example: lacks });
  if (!flags.length) return t('error.noFlags', { command, flag });
  const [near] = nearest([...flags], flag);
  if (near) return t('error.unknownFlagNear', { command, flag, near: near.name });
  const known = flags.map(({ name }) => `\`--${name}\``).join(', ');
  return t('error.unknownFlag', { command, flag, flags: known });
}
