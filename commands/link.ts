import { openLinkForm } from '../features/subscriptions/linkForm';
import { readOption, type SubscriptionInput, subscriptionOptions } from '../features/subscriptions/options';
import { subscribe } from '../features/subscriptions/subscribe';
import { capital } from '../i18n/texts';
import type { ChatContext } from '../rocketchat/ChatContext';
import { UserError } from '../rocketchat/UserError';
import { flags, type Subcommand } from './Subcommand';

export const link: Subcommand = {
  name: 'link',
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
  async run({ text, flags: given }, context) {
    const options = readOptions(context, given);
    if (text) return subscribe(context, { found: { typed: text, board: given.get('board') }, options });
    const board = given.get('board');
    // A board that is named needs no form.
    if (board !== undefined) return subscribe(context, { found: { typed: board }, options });
    if (given.size) throw new UserError(context.t('error.linkWhat'));
    await openLinkForm(context);
    return undefined;
  },
};

/** @throws UserError for a value that an option does not take */
function readOptions({ t }: ChatContext, given: Map<string, string>): SubscriptionInput {
  const input: SubscriptionInput = {};
  for (const name of subscriptionOptions) {
    const value = given.get(name);
    const reason = value === undefined ? undefined : readOption(input, { name, value }, t);
    if (reason) throw new UserError(capital(reason));
  }
  return input;
}
