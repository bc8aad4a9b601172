import type { TextKey } from '../i18n/texts';
import type { ChatContext } from '../rocketchat/ChatContext';
import type { Answer } from '../ui/Answer';
import type { PageRequest } from '../ui/pages';
import type { CommandName } from './names';

export interface Flag {
  name: string;
  /** an example of its value, as typed; a flag without one takes none */
  example?: string;
  /** its value is always a single word */
  isOneWord?: true;
  /** a line for the help */
  help: TextKey & `help.flag.${string}`;
}

export interface CommandRequest {
  /** the text after the subcommand, without flags, joined by single spaces */
  text: string;
  /** the same as words, with quoted ones together */
  words: string[];
  flags: Map<string, string>;
}

/** One subcommand of /trello. Help and flags come from this declaration, its aliases from `names.ts`. */
export interface Subcommand {
  name: CommandName;
  /** arguments as help shows them */
  usage: string;
  /**
   * What the words besides flags are: one search term, so that a flag after it may take several words; one text to be
   * written, of which no word may be lost; or a card and free text, which contains no flags. Otherwise it is a card and
   * a search term.
   */
  grammar?: 'oneText' | 'newText' | 'cardAndText';
  summary: TextKey & `help.summary.${string}`;
  example: string;
  flags: Flag[];
  /** it concerns the person rather than the room, so that they need not be in it */
  isAnywhere?: boolean;
  /** nothing that is typed is a flag: everything is text */
  takesAnything?: boolean;
  /** @returns nothing if a form was opened instead */
  run: (request: CommandRequest, context: ChatContext) => Promise<Answer | undefined>;
  /** any page of its answer, for the person who clicks on a page button */
  page?: (request: PageRequest, context: ChatContext) => Promise<Answer>;
}

export const flags = {
  board: { name: 'board', example: 'Website', help: 'help.flag.board' },
  page: { name: 'page', example: '2', isOneWord: true, help: 'help.flag.page' },
  share: { name: 'share', help: 'help.flag.share' },
  shareToo: { name: 'share', help: 'help.flag.shareToo' },
  shareInFront: { name: 'share', help: 'help.flag.shareInFront' },
  boardInFront: { name: 'board', example: 'Website', help: 'help.flag.boardInFront' },
  toBoard: { name: 'board', example: 'Website', help: 'help.flag.toBoard' },
  remove: { name: 'remove', help: 'help.flag.remove' },
  list: { name: 'list', example: '"To do"', help: 'help.flag.list' },
  desc: { name: 'desc', example: '"It fails on Mondays"', help: 'help.flag.desc' },
  due: { name: 'due', example: 'friday', help: 'help.flag.due' },
  label: { name: 'label', example: 'Bug', help: 'help.flag.label' },
  member: { name: 'member', example: '@ada', help: 'help.flag.member' },
} as const satisfies Record<string, Flag>;

/** @returns the requested page, the first one by default; undefined if it is no page */
export function typedPage(given: CommandRequest['flags']): number | undefined {
  const page = Number(given.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 ? page : undefined;
}
