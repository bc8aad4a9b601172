import type { AppContext } from '../rocketchat/AppContext';
import { subscribe } from '../features/subscriptions/subscribe';
import { openLinkForm } from '../features/subscriptions/linkForm';
import { subscriptionOptions, type SubscriptionInput, readOption } from '../features/subscriptions/options';
import { UserError } from '../rocketchat/UserError';
import { capital } from '../i18n/texts';
import { flags, type Subcommand } from './Subcommand';

export const subscription: Subcommand = {
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
  async run({ text, flags: given, conversation }, context) {
    const options = readOptions(context, given);
    if (text)
      return subscribe(context, conversation, { found: { typed: text, board: given.get('board') }, options });
    const board = given.get('board');
    // A board that is named needs no form.
    if (board !== undefined) return subscribe(context, conversation, { found: { typed: board }, options });
    if (given.size) throw new UserError(context.t('error.linkWhat'));
    await openLinkForm(context, conversation);
    return undefined;
  },
};

/** @throws UserError for a value that an option does not take */
function readOptions({ t }: AppContext, given: Map<string, string>): SubscriptionInput {
  const input: SubscriptionInput = {};
  for (const name of subscriptionOptions) {
    const value = given.get(name);
    const reason = value === undefined ? undefined : readOption(input, { name, value }, t);
    if (reason) throw new UserError(capital(reason));
  }
  return input;
}
