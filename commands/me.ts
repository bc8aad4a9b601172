import { describeAccount } from '../chat/account/describeAccount';
import type { Subcommand } from './Subcommand';

export const me: Subcommand = {
  name: 'me',
  isAnywhere: true,
  aliases: ['whoami', 'account'],
  usage: '',
  summary: 'help.summary.me',
  example: '/trello me',
  flags: [],
  run({ place }, context) {
    return describeAccount(context, place);
  },
};
