import { requireCanShare } from '../features/notifications/shareToRoom';
import type { ChatContext } from '../rocketchat/ChatContext';
import { mayTypeIn } from '../rocketchat/rooms/permissions';
import { UserError } from '../rocketchat/UserError';
import type { Answer } from '../ui/Answer';
import { add } from './add';
import { boards } from './boards';
import { card } from './card';
import { cardActCommands } from './cardActs';
import { configure } from './configure';
import { connect } from './connect';
import { disconnect } from './disconnect';
import { describeCommand, describeHelp, describeProblem, describeUnknown, findCommand } from './help';
import { link } from './link';
import { links } from './links';
import { list } from './list';
import { me } from './me';
import { mine } from './mine';
import { commandGroups, type CommandName, commandNames } from './names';
import { parseArguments, type ParsedArguments } from './parseArguments';
import { reading } from './reading';
import { search } from './search';
import { status } from './status';
import { flags, type Subcommand } from './Subcommand';
import { unlink } from './unlink';

const help: Subcommand = {
  ...reading.help,
  isAnywhere: true,
  flags: [],
  run({ text }, { t }) {
    const about = text ? findCommand(subcommands, text.split(' ')[0] ?? '') : undefined;
    if (text && !about) throw new UserError(describeUnknown(t, subcommands, { typed: text }));
    if (about) return Promise.resolve(describeCommand(t, about));
    return Promise.resolve({ text: [describeHelp(t, groups).text, t('help.lines')].join('\n') });
  },
};

/** One row per command; `names.ts` decides on group and order in the help. */
const commands: Record<CommandName, Subcommand> = {
  ...cardActCommands,
  list,
  boards,
  card,
  search,
  mine,
  add,
  link,
  unlink,
  links,
  configure,
  connect,
  disconnect,
  me,
  status,
  help,
};

/** All subcommands. */
export const subcommands: readonly Subcommand[] = commandNames.map((name) => commands[name]);

const groups = Object.entries(commandGroups).map(([group, names]) => ({
  title: `help.group.${group as keyof typeof commandGroups}` as const,
  commands: (Object.keys(names) as CommandName[]).map((name) => commands[name]),
}));

export interface Dispatched {
  /** absent if a form was opened instead */
  answer?: Answer;
  /** whether the answer should be posted in the room instead */
  isShared: boolean;
}

/**
 * Runs what was typed after /trello.
 * @throws UserError with a sentence if it is not possible
 */
export async function dispatch(words: string[], context: ChatContext): Promise<Dispatched> {
  const [typed = 'help', ...rest] = words.filter(Boolean);
  const subcommand = findCommand(subcommands, typed);
  if (!subcommand) throw new UserError(describeUnknown(context.t, subcommands, { typed }));
  const { problem, ...parsed }: ParsedArguments = subcommand.takesAnything
    ? { words: rest, text: rest.join(' '), flags: new Map() }
    : parseArguments(rest, subcommand.flags, subcommand);
  if (problem) throw new UserError(describeProblem(context.t, subcommand, problem));
  if (!subcommand.isAnywhere && !(await mayTypeIn(context))) {
    throw new UserError(context.t('error.joinFirst'));
  }
  const isShared = subcommand.flags.includes(flags.share) && parsed.flags.has('share');
  if (isShared) await requireCanShare(context);
  return { answer: await subcommand.run(parsed, context), isShared };
}
