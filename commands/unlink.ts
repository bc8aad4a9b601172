import { chooseTyped, unfollow } from '../features/subscriptions/unsubscribe';
import type { Subcommand } from './Subcommand';

export const unlink: Subcommand = {
  name: 'unlink',
  aliases: ['unfollow'],
  usage: '[<board|list|card>]',
  summary: 'help.summary.unlink',
  example: '/trello unlink Website',
  flags: [],
  async run({ text, place }, context) {
    return { text: await unfollow(context, place, chooseTyped(context, text)) };
  },
};
