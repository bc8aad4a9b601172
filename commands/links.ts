import { listSubscriptions } from '../features/subscriptions/listSubscriptions';
import { flags, type Subcommand } from './Subcommand';

export const subscriptions: Subcommand = {
  name: 'links',
  aliases: ['following'],
  usage: '',
  summary: 'help.summary.links',
  example: '/trello links',
  flags: [flags.share],
  run({ flags: given, conversation }, context) {
    return listSubscriptions(context, conversation, { isShared: given.has('share') });
  },
};
