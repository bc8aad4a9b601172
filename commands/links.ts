import { listSubscriptions } from '../features/subscriptions/listSubscriptions';
import { flags, type Subcommand } from './Subcommand';

export const links: Subcommand = {
  name: 'links',
  usage: '',
  summary: 'help.summary.links',
  example: '/trello links',
  flags: [flags.share],
  run({ flags: given }, context) {
    return listSubscriptions(context, { isShared: given.has('share') });
  },
};
