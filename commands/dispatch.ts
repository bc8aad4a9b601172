import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import { mayTypeIn } from '../chat/permissions';
import { requireVoice } from '../chat/share';
import { UserError } from '../chat/UserError';
import { nearest } from '../trello/find';
import type { Answer } from '../ui/Answer';
import { boards } from './boards';
import { cardActCommands } from './cardActs';
import { add, card, mine, search } from './cards';
import { configure } from './configure';
import { connect } from './connect';
import { disconnect } from './disconnect';
import { type CommandGroup, wordCommand, wordHelp, wordUnknown } from './help';
import { link } from './link';
import { links } from './links';
import { list } from './list';
import { me } from './me';
import { type ParsedArguments, parseArguments } from './parseArguments';
import type { Subcommand } from './Subcommand';
import { status } from './status';
import { unlink } from './unlink';

const help: Subcommand = {
  name: 'help',
  isAnywhere: true,
  aliases: ['?', 'h', '-h', '--help'],
  usage: '[<command>]',
  summary: 'help.summary.help',
  example: '/trello help list',
  flags: [],
  run({ text }, { say }) {
    const about = text ? findSubcommand(text.split(' ')[0] ?? '') : undefined;
    if (text && !about) throw new UserError(wordUnknown(say, subcommands, text));
    return Promise.resolve(about ? wordCommand(say, about) : wordHelp(say, groups));
  },
};

/** In the order and the groups that help shows. */
const groups: readonly CommandGroup[] = [
  { title: 'help.group.read', commands: [list, boards, card, search, mine] },
  { title: 'help.group.change', commands: [add, ...cardActCommands] },
  { title: 'help.group.follow', commands: [link, unlink, links, configure] },
  { title: 'help.group.account', commands: [connect, disconnect, me, status, help] },
];

/** Everything that can be typed after /trello. */
export const subcommands: readonly Subcommand[] = groups.flatMap(({ commands }) => commands);

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
  const subcommand = findSubcommand(typed);
  if (!subcommand) throw new UserError(wordUnknown(context.say, subcommands, typed));
  const { problem, ...parsed }: ParsedArguments = subcommand.takesAnything
    ? { words: rest, text: rest.join(' '), flags: new Map() }
    : parseArguments(rest, subcommand.flags, subcommand);
  if (problem) throw new UserError(wordProblem(context, subcommand, problem));
  if (!subcommand.isAnywhere && !(await mayTypeIn(context, place))) {
    throw new UserError(context.say('error.joinFirst'));
  }
  const isShared = parsed.flags.has('share');
  if (isShared) await requireVoice(context, place);
  return { answer: await subcommand.run({ ...parsed, place }, context), isShared };
}

function findSubcommand(typed: string): Subcommand | undefined {
  const word = typed.toLowerCase();
  return subcommands.find(({ name, aliases }) => name === word || aliases?.includes(word));
}

function wordProblem(
  { say }: AppContext,
  { name: command, flags }: Subcommand,
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
