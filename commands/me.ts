import { describeAccount } from '../features/accounts/describeAccount';
import { chooseZone } from '../rocketchat/timeZones/chooseTimeZone';
import type { Subcommand } from './Subcommand';

export const me: Subcommand = {
  name: 'me',
  isAnywhere: true,
  usage: '[<time zone>]',
  grammar: 'oneText',
  summary: 'help.summary.me',
  example: '/trello me Berlin',
  flags: [],
  run({ text }, context) {
    return text ? chooseZone(context, text) : describeAccount(context);
  },
};
