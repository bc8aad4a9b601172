import { openLinkForm } from '../features/subscriptions/linkForm';
import { findMistake, type SubscriptionInput } from '../features/subscriptions/options/readOptions';
import { rows } from '../features/subscriptions/options/subscriptionOptions';
import { subscribe } from '../features/subscriptions/subscribe';
import { capital } from '../i18n/texts';
import type { ChatContext } from '../rocketchat/ChatContext';
import { UserError } from '../rocketchat/UserError';
import { type Flag, flags, type Subcommand } from './Subcommand';

export const link: Subcommand = {
  name: 'link',
  usage: '[<board|list|card>]',
  grammar: 'oneText',
  summary: 'help.summary.link',
  example: '/trello link Website --events moves,comments --lists -Done',
  flags: [
    flags.board,
    ...rows.map(({ name, example, isOneWord }): Flag => ({
      name,
      example,
      isOneWord,
      help: `help.flag.${name}`,
    })),
  ],
  async run({ text, flags: given }, context) {
    const options = readOptions(context, given);
    if (text) return subscribe(context, { found: { typed: text, board: given.get('board') }, options });
    const board = given.get('board');
    // With a board's name there is no need for a form.
    if (board !== undefined) return subscribe(context, { found: { typed: board }, options });
    if (given.size) throw new UserError(context.t('error.linkWhat'));
    await openLinkForm(context);
    return undefined;
  },
};

/** @throws UserError for a value that an option does not accept */
function readOptions({ t }: ChatContext, given: Map<string, string>): SubscriptionInput {
  const input: SubscriptionInput = {};
  for (const row of rows) {
    const text = given.get(row.name);
    if (text === undefined) continue;
    const mistake = findMistake(t, row, text);
    if (mistake !== undefined) throw new UserError(capital(mistake));
    input[row.name] = text;
  }
  return input;
}
