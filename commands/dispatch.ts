import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { UserError } from '../chat/UserError';
import type { Answer } from '../ui/Answer';
import { boards } from './boards';
import { cardActCommands } from './cardActs';
import { add, card, mine, search } from './cards';
import { configure } from './configure';
import { connect } from './connect';
import { disconnect } from './disconnect';
import { findCommand, wordHelp, wordProblem, wordUnknown } from './help';
import { link } from './link';
import { links } from './links';
import { list } from './list';
import { me } from './me';
import { parseArguments } from './parseArguments';
import { reading } from './reading';
import type { Subcommand } from './Subcommand';
import { status } from './status';
import { unlink } from './unlink';

const help: Subcommand = {
  ...reading.help,
  flags: [],
  run({ text }, { say }) {
    const about = text ? findCommand(subcommands, text.split(' ')[0] ?? '') : undefined;
    if (text && !about) throw new UserError(wordUnknown(say, subcommands, { typed: text }));
    return Promise.resolve(wordHelp(say, subcommands, { about }));
  },
};

/** Everything that can be typed after /trello. */
export const subcommands: readonly Subcommand[] = [
  list,
  boards,
  card,
  search,
  mine,
  add,
  ...cardActCommands,
  link,
  unlink,
  links,
  configure,
  connect,
  disconnect,
  me,
  status,
  help,
];

export interface Dispatched {
  /** absent where a form was opened instead */
  answer?: Answer;
  /** whether the person wants the room to see it */
  isShared: boolean;
}

/**
 * Runs what was typed after /trello.
 * @throws UserError with a sentence for what cannot be done
 */
export async function dispatch(words: string[], place: Place, context: AppContext): Promise<Dispatched> {
  const [typed = 'help', ...rest] = words.filter(Boolean);
  const subcommand = findCommand(subcommands, typed);
  if (!subcommand) throw new UserError(wordUnknown(context.say, subcommands, { typed }));
  const { problem, ...parsed } = subcommand.takesAnything
    ? { words: rest, text: rest.join(' '), flags: new Map<string, string>(), problem: undefined }
    : parseArguments(rest, subcommand.flags, subcommand);
  if (problem) throw new UserError(wordProblem(context.say, subcommand, problem));
  const answer = await subcommand.run({ ...parsed, place }, context);
  return { answer, isShared: parsed.flags.has('share') };
}
