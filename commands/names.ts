/**
 * All commands after /trello, in the groups and the order of the help, each with its aliases. Integration scripts use
 * them too, so nothing is imported here.
 */
export const commandGroups = {
  read: {
    list: ['lists', 'cards'],
    boards: ['board'],
    card: ['show'],
    search: ['find'],
    mine: ['my'],
  },
  change: {
    add: ['create', 'new'],
    move: [],
    rename: [],
    archive: ['close'],
    restore: ['unarchive'],
    comment: [],
    assign: [],
    unassign: [],
    due: [],
    watch: ['subscribe'],
    unwatch: ['unsubscribe'],
    label: [],
    check: ['tick'],
    uncheck: ['untick'],
    checklist: ['checklists'],
  },
  link: {
    link: ['follow'],
    unlink: ['unfollow'],
    links: ['following'],
    configure: ['config', 'filter', 'filters'],
  },
  account: {
    connect: ['login', 'auth'],
    disconnect: ['logout'],
    me: ['whoami', 'account'],
    status: [],
    help: ['?', 'h', '-h', '--help'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

type Groups = typeof commandGroups;
export type CommandName = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const aliases: Record<CommandName, readonly string[]> = {
  ...commandGroups.read,
  ...commandGroups.change,
  ...commandGroups.link,
  ...commandGroups.account,
};

export const commandNames = Object.keys(aliases) as CommandName[];

/** @returns a command's name, followed by its aliases */
export const wordsFor = (name: CommandName): readonly string[] => [name, ...aliases[name]];

/** @returns the command with this name or alias */
export const commandTyped = (word: string): CommandName | undefined =>
  commandNames.find((name) => wordsFor(name).includes(word.toLowerCase()));
