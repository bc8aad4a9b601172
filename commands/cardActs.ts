import { actOnTyped } from '../features/cards/actOnCard';
import type { CardActName } from '../features/cards/acts/cardActs';
import { orOpenForm } from '../features/cards/cardForms';
import { flags, type Subcommand } from './Subcommand';

type Declaration = Pick<Subcommand, 'usage' | 'example' | 'grammar' | 'flags'>;

const declarations: Record<CardActName, Declaration> = {
  move: {
    usage: '<card> [<list>]',
    example: '/trello move #12 Done',
    flags: [flags.toBoard, flags.shareToo],
  },
  rename: {
    usage: '<card> [<title>]',
    example: '/trello rename #12 Fix the login',
    grammar: 'cardAndText',
    flags: [flags.boardInFront, flags.shareInFront],
  },
  archive: {
    usage: '<card>',
    example: '/trello archive #12',
    grammar: 'oneText',
    flags: [flags.board, flags.shareToo],
  },
  restore: {
    usage: '<card>',
    example: '/trello restore #12',
    grammar: 'oneText',
    flags: [flags.board, flags.shareToo],
  },
  comment: {
    usage: '<card> [<text>]',
    example: '/trello comment "Fix the login" Is on the test server.',
    grammar: 'cardAndText',
    flags: [flags.boardInFront, flags.shareInFront],
  },
  assign: {
    usage: '<card> [@user …]',
    example: '/trello assign #12 @ada',
    flags: [flags.board, flags.shareToo],
  },
  unassign: {
    usage: '<card> [@user …]',
    example: '/trello unassign #12',
    flags: [flags.board, flags.shareToo],
  },
  due: {
    usage: '<card> [<when|none|done|undone>]',
    example: '/trello due #12 next friday 17:00',
    flags: [flags.board, flags.shareToo],
  },
  watch: { usage: '<card>', example: '/trello watch #12', flags: [flags.board] },
  unwatch: {
    usage: '<card>',
    example: '/trello unwatch #12',
    flags: [flags.board],
  },
  label: {
    usage: '<card> <label …>',
    example: '/trello label #12 Bug, Urgent',
    flags: [flags.remove, flags.board, flags.shareToo],
  },
  check: {
    usage: '<card> <item>',
    example: '/trello check #12 Write tests',
    flags: [flags.board, flags.shareToo],
  },
  uncheck: {
    usage: '<card> <item>',
    example: '/trello uncheck #12 Write tests',
    flags: [flags.board, flags.shareToo],
  },
  checklist: {
    usage: '<card> [<item> …]',
    example: '/trello checklist #12 Write tests, Deploy',
    flags: [flags.board, flags.shareToo],
  },
};

/** The changes to an existing card: one subcommand each. */
export const cardActCommands = Object.fromEntries(
  (Object.entries(declarations) as [CardActName, Declaration][]).map(([name, declaration]) => [
    name,
    {
      ...declaration,
      name,
      summary: `help.summary.${name}`,
      run: ({ words, flags: given }, context) =>
        orOpenForm(context, () => actOnTyped(context, { name, words, flags: given })),
    } satisfies Subcommand,
  ]),
) as Record<CardActName, Subcommand>;
