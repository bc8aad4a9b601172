import type { AppContext } from '../rocketchat/AppContext';
import { follow } from '../features/subscriptions/subscribe';
import { openLinkForm } from '../features/subscriptions/linkForm';
import { linkOptions, type LinkWish, readOption } from '../features/subscriptions/options';
import { UserError } from '../rocketchat/UserError';
import { capital } from '../i18n/texts';
import { flags, type Subcommand } from './Subcommand';

export const link: Subcommand = {
  name: 'link',
  aliases: ['follow'],
  usage: '[<board|list|card>]',
  grammar: 'oneText',
  summary: 'help.summary.link',
  example: '/trello link Website --events moves,comments --lists -Done',
  flags: [
    flags.board,
    flags.events,
    flags.lists,
    flags.labels,
    flags.mute,
    flags.assigned,
    flags.style,
    flags.thread,
  ],
  async run({ text, flags: given, place }, context) {
    const options = readOptions(context, given);
    if (text) return follow(context, place, { target: { typed: text, board: given.get('board') }, options });
    const board = given.get('board');
    // A board that is named needs no form.
    if (board !== undefined) return follow(context, place, { target: { typed: board }, options });
    if (given.size) throw new UserError(context.say('error.linkWhat'));
    await openLinkForm(context, place);
    return undefined;
  },
};

/** @throws UserError for a value that an option does not take */
function readOptions({ say }: AppContext, given: Map<string, string>): LinkWish {
  const wish: LinkWish = {};
  for (const name of linkOptions) {
    const value = given.get(name);
    const reason = value === undefined ? undefined : readOption(wish, { name, value }, say);
    if (reason) throw new UserError(capital(reason));
  }
  return wish;
}
