import { subcommands } from '../../commands/dispatch';
import type { Subcommand } from '../../commands/Subcommand';
import { catalogues } from '../../i18n/texts';

/** Values for the placeholders in sentences and usages. */
const VALUES: Record<string, string> = { command: 'comment', flag: 'board' };

const filledIn = (text: string): string =>
  text
    .replace(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? 'Website')
    .replace(/<([^>]*)>/g, (_, name: string) => (/card/.test(name) ? '#12' : 'Website'))
    .replace(/…|\[.*?\]/g, '')
    .trim();

/** Every command that our sentences suggest, as people would type it. */
const inSentences: string[] = Object.values(catalogues)
  .flatMap((catalogue) => Object.values(catalogue))
  .flatMap((sentence) =>
    [...sentence.matchAll(/`(\/trello[^`]*)`/g)].map(([, typed = '']) => filledIn(typed)),
  );

const inDeclarations: string[] = subcommands.flatMap(({ name, example, usage, flags }) => [
  example,
  ...flags.map((flag) => {
    const value = flag.example === undefined ? '' : `=${flag.example}`;
    return `/trello ${name} --${flag.name}${value} ${filledIn(usage.replace(/[[\]]/g, ''))}`.trim();
  }),
]);

/** Each once, in order. */
export const examples: readonly string[] = [...new Set([...inDeclarations, ...inSentences])];

export const commandOf = (typed: string): Subcommand | undefined =>
  subcommands.find(({ name }) => name === (typed.split(' ')[1] ?? 'help'));
