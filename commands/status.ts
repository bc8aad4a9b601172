import { checkStatus } from '../chat/status';
import { statusAnswer } from '../ui/statusAnswer';
import type { Subcommand } from './Subcommand';

export const status: Subcommand = {
  name: 'status',
  usage: '',
  summary: 'help.summary.status',
  example: '/trello status',
  flags: [],
  async run({ place }, context) {
    return statusAnswer(context.say, await checkStatus(context, place));
  },
};
