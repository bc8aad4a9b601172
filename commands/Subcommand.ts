import type { AppContext } from '../chat/AppContext';
import type { Place } from '../chat/notifyUser';
import type { TextKey } from '../i18n/texts';
import type { Answer } from '../ui/Answer';

export interface Flag {
  name: string;
  /** an example of the value it takes; a flag without one takes none */
  example?: string;
  /** a line for the help */
  help: 'help.flag.board' | 'help.flag.page' | 'help.flag.share';
}

export interface CommandRequest {
  /** what was typed after the subcommand, flags left out, joined by single spaces */
  text: string;
  flags: Map<string, string>;
  place: Place;
}

/** One subcommand of /trello. Help, flags and near misses come from this declaration. */
export interface Subcommand {
  name: string;
  /** other words people type for it */
  aliases?: string[];
  /** arguments as help shows them */
  usage: string;
  summary: TextKey & `help.summary.${string}`;
  example: string;
  flags: Flag[];
  run: (request: CommandRequest, context: AppContext) => Promise<Answer>;
}

export const flags = {
  board: { name: 'board', example: 'Website', help: 'help.flag.board' },
  page: { name: 'page', example: '2', help: 'help.flag.page' },
  share: { name: 'share', help: 'help.flag.share' },
} as const satisfies Record<string, Flag>;
