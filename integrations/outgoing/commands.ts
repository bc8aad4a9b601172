import { findCommand, wordCommand, wordHelp, wordProblem, wordUnknown } from '../../commands/help';
import { parseArguments } from '../../commands/parseArguments';
import { reading } from '../../commands/reading';
import { flags, type Subcommand } from '../../commands/Subcommand';
import type { Say } from '../../i18n/texts';
import { cardIdTyped, isAddress } from '../../trello/find';
import { queryProblem } from '../../ui/searchAnswer';
import { isMeant } from './isMeant';

/** What is asked of Trello: it travels with the request and comes back with the answer. */
export type Question =
  | { kind: 'lists' }
  | { kind: 'list'; name: string; page: number }
  | { kind: 'card'; id: string }
  | { kind: 'cardOnBoard'; typed: string }
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

const names = table.flatMap(({ name, aliases = [] }) => [name, ...aliases]);

/**
 * @param typedWords that were typed after the trigger word
 * @returns undefined for what is not meant for us
 */
export function understand(typedWords: string[], say: Say): Understood | undefined {
  const [typed = 'help', ...rest] = typedWords;
  const command = findCommand(table, typed);
  if (!command) {
    if (!isMeant(typedWords, names)) return undefined;
    return { answer: wordUnknown(say, table, { typed, typedAs: TYPED_AS }) };
  }
  const { problem, words, text, flags: given } = parseArguments(rest, command.flags, command);
  if (problem) return { answer: wordProblem(say, command, problem) };
  switch (command.name) {
    case 'list':
      return listQuestion(text, given.get('page'), say);
    case 'card':
      return cardQuestion(words, text, say);
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
  return { question: name ? { kind: 'list', name, page } : { kind: 'lists' } };
}

function cardQuestion([first = '']: string[], text: string, say: Say): Understood {
  if (!text) return { answer: say('card.which') };
  const id = cardIdTyped(first);
  if (id) return { question: { kind: 'card', id } };
  return isAddress(first)
    ? { answer: say('card.noAddress') }
    : { question: { kind: 'cardOnBoard', typed: text } };
}

function help(text: string, say: Say): string {
  const [typed = ''] = text.split(' ');
  const about = typed ? findCommand(table, typed) : undefined;
  if (typed && !about) return wordUnknown(say, table, { typed: text, typedAs: TYPED_AS });
  const groups = [{ title: 'help.group.read', commands: questions }] as const;
  return (about ? wordCommand(say, about, TYPED_AS) : wordHelp(say, groups, TYPED_AS)).text;
}
