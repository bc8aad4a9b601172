import type { Subcommand } from './Subcommand';

type Described = Pick<Subcommand, 'name' | 'usage' | 'grammar' | 'summary' | 'example'>;

/** The commands that only read: names and descriptions, which integration scripts share. */
export const reading = {
  list: {
    name: 'list',
    usage: '[<name>]',
    grammar: 'oneText',
    summary: 'help.summary.list',
    example: '/trello list To do',
  },
  card: {
    name: 'card',
    usage: '<card>',
    grammar: 'oneText',
    summary: 'help.summary.card',
    example: '/trello card #12',
  },
  search: {
    name: 'search',
    usage: '<words>',
    grammar: 'oneText',
    summary: 'help.summary.search',
    example: '/trello search login label:bug',
  },
  help: {
    name: 'help',
    usage: '[<command>]',
    summary: 'help.summary.help',
    example: '/trello help list',
  },
} as const satisfies Record<string, Readonly<Described>>;
