import { findCommand, wordCommand, wordHelp, wordProblem, wordUnknown } from '../../commands/help';
import { parseArguments } from '../../commands/parseArguments';
import { reading } from '../../commands/reading';
import { flags, type Subcommand } from '../../commands/Subcommand';
import type { Say } from '../../i18n/texts';
import { queryProblem } from '../../ui/searchAnswer';

/** What is asked of Trello: it travels with the request and comes back with the answer. */
export type Question =
  | { kind: 'list'; name: string; page: number }
  | { kind: 'card'; typed: string }
  | { kind: 'search'; query: string };

/** A question, or a sentence that is the answer already. */
export type Understood = { question: Question } | { answer: string };

/** How commands are typed: it is the trigger word. */
export const TYPED_AS = 'trello';

type ScriptCommand = Omit<Subcommand, 'run'>;

const questions: readonly ScriptCommand[] = [
  { ...reading.list, flags: [flags.page] },
  { ...reading.card, flags: [] },
  { ...reading.search, flags: [] },
];

const table: readonly ScriptCommand[] = [...questions, { ...reading.help, flags: [] }];

/** @param words that were typed after the trigger word */
export function understand(words: string[], say: Say): Understood {
  const [typed = 'help', ...rest] = words;
  const command = findCommand(table, typed);
  if (!command) return { answer: wordUnknown(say, table, { typed, typedAs: TYPED_AS }) };
  const { problem, text, flags: given } = parseArguments(rest, command.flags, command);
  if (problem) return { answer: wordProblem(say, command, problem) };
  switch (command.name) {
    case 'list':
      return listQuestion(text, given.get('page'), say);
    case 'card':
      return text ? { question: { kind: 'card', typed: text } } : { answer: say('card.which') };
    case 'search': {
      const wrong = queryProblem(say, text);
      return wrong === undefined ? { question: { kind: 'search', query: text } } : { answer: wrong };
    }
    default:
      return { answer: help(text, say) };
  }
}

function listQuestion(name: string, typedPage: string | undefined, say: Say): Understood {
  const page = typedPage === undefined ? 1 : Number(typedPage);
  if (!Number.isInteger(page) || page < 1) return { answer: say('error.page') };
  return { question: { kind: 'list', name, page } };
}

function help(text: string, say: Say): string {
  const [typed = ''] = text.split(' ');
  const about = typed ? findCommand(table, typed) : undefined;
  if (typed && !about) return wordUnknown(say, table, { typed: text, typedAs: TYPED_AS });
  const groups = [{ title: 'help.group.read', commands: questions }] as const;
  return (about ? wordCommand(say, about, TYPED_AS) : wordHelp(say, groups, TYPED_AS)).text;
}
