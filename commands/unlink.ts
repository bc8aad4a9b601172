import { chooseTyped, unsubscribe } from '../features/subscriptions/unsubscribe';
import type { Subcommand } from './Subcommand';

export const unlink: Subcommand = {
  name: 'unlink',
  usage: '[<board|list|card>]',
  summary: 'help.summary.unlink',
  example: '/trello unlink Website',
  flags: [],
  async run({ text }, context) {
    return { text: await unsubscribe(context, chooseTyped(context, text)) };
  },
};
