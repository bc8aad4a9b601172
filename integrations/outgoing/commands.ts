import {
  describeCommand,
  describeHelp,
  describeProblem,
  describeUnknown,
  findCommand,
} from '../../commands/help';
import { commandTyped } from '../../commands/names';
import { parseArguments } from '../../commands/parseArguments';
import { reading } from '../../commands/reading';
import { flags, type Subcommand, typedPage } from '../../commands/Subcommand';
import type { Translate } from '../../i18n/texts';
import { cardIdTyped, isAddress, isCardReference } from '../../trello/findByName';
import { mentionsMe, toQuery } from '../../trello/searchQuery';
import { queryProblem } from '../../ui/searchAnswer';
import { isMeant, type Typed } from './isMeant';

/** The request's purpose, which is passed along with it and comes back with the response. */
export type Question =
  | { kind: 'lists' }
  | { kind: 'list'; name: string; page: number }
  | { kind: 'card'; id: string }
  | { kind: 'cardOnBoard'; typed: string }
  | { kind: 'search'; query: string };

/** A request to Trello, or a sentence that is already the answer. */
export type Understood = { question: Question } | { answer: string };

/** How commands are typed: the trigger word. */
export const TYPED_AS = 'trello';

type ScriptCommand = Omit<Subcommand, 'run'>;

const questions: readonly ScriptCommand[] = [
  { ...reading.list, flags: [flags.page] },
  { ...reading.card, flags: [] },
  { ...reading.search, summary: 'help.summary.searchBoard', flags: [] },
];

const table: readonly ScriptCommand[] = [...questions, { ...reading.help, flags: [] }];

const names = table.map(({ name }) => name);

/** Whether only the app can do it. */
const isOfApp = (typed: string): boolean => commandTyped(typed) !== undefined && !findCommand(table, typed);

/** Nobody begins a sentence about Trello so: others are nouns as well, as in "Trello link broken". */
const neverTalk = ['add', 'create', 'move', 'rename', 'assign', 'unassign'];

/** Whether words that begin with a command of the app are meant as one: alone, or with a card or board. */
const isMeantForApp = ([typed = '', ...rest]: readonly string[]): boolean =>
  !rest.length || neverTalk.includes(typed.toLowerCase()) || isCardReference(rest[0] ?? '');

/** @returns undefined if it is not meant for us */
export function understand(typed: Typed, t: Translate): Understood | undefined {
  const [first = 'help', ...rest] = typed.words;
  const command = findCommand(table, first);
  if (!command) {
    const isOurs = isOfApp(first) ? isMeantForApp(typed.words) : isMeant(typed, names);
    return isOurs ? { answer: noCommand(first, t) } : undefined;
  }
  const { problem, words, text, flags: given } = parseArguments(rest, command.flags, command);
  if (problem) return { answer: describeProblem(t, command, problem) };
  switch (command.name) {
    case 'list':
      return listQuestion(text, typedPage(given), t);
    case 'card':
      return cardQuestion(words, text, t);
    case 'search':
      return searchQuestion(toQuery(words), t);
    default:
      return { answer: help(text, t) };
  }
}

function searchQuestion(query: string, t: Translate): Understood {
  const wrong = queryProblem(t, query) ?? (mentionsMe(query) ? t('integration.meUnknown') : undefined);
  return wrong === undefined ? { question: { kind: 'search', query } } : { answer: wrong };
}

function noCommand(typed: string, t: Translate): string {
  if (isOfApp(typed)) return t('integration.needsApp', { command: typed.toLowerCase() });
  return describeUnknown(t, table, { typed, typedAs: TYPED_AS });
}

function listQuestion(name: string, page: number | undefined, t: Translate): Understood {
  if (!page) return { answer: t('error.page') };
  return { question: name ? { kind: 'list', name, page } : { kind: 'lists' } };
}

function cardQuestion([first = '', ...others]: string[], text: string, t: Translate): Understood {
  if (!text) return { answer: t('card.missing') };
  // As people copy it from pages and messages: [title](address), <address|title>.
  const links = /^[[<]/.test(text) ? [...text.matchAll(/(?:\]\(<?|<(?=[^\s|>]*\|))([^)|>\s]+)/g)] : [];
  const [linked, ...more] = links.map(([, address = '']) => address);
  const address = linked ?? first;
  const id = cardIdTyped(address);
  if (isAddress(address) && [...more, ...others].some(isCardReference)) return { answer: t('card.oneOnly') };
  if (id) return { question: { kind: 'card', id } };
  return isAddress(address)
    ? { answer: t('card.noAddress') }
    : { question: { kind: 'cardOnBoard', typed: text } };
}

function help(text: string, t: Translate): string {
  const [typed = ''] = text.split(' ');
  const about = typed ? findCommand(table, typed) : undefined;
  if (typed && !about) return noCommand(isOfApp(typed) ? typed : text, t);
  const groups = [{ title: 'help.group.read', commands: questions }] as const;
  return (about ? describeCommand(t, about, TYPED_AS) : describeHelp(t, groups, TYPED_AS)).text;
}
