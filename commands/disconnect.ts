import { disconnectAccount } from '../features/accounts/disconnect';
import type { Subcommand } from './Subcommand';

export const disconnect: Subcommand = {
  name: 'disconnect',
  isAnywhere: true,
  usage: '',
  summary: 'help.summary.disconnect',
  example: '/trello disconnect',
  flags: [],
  run(_click, context) {
    return disconnectAccount(context);
  },
};
