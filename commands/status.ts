import { checkStatus } from '../chat/status';
import { zoneOf } from '../chat/zoneOf';
import { formatDate } from '../trello/wording/formatDate';
import { statusAnswer } from '../ui/statusAnswer';
import type { Subcommand } from './Subcommand';

export const status: Subcommand = {
  name: 'status',
  usage: '',
  summary: 'help.summary.status',
  example: '/trello status',
  flags: [],
  async run({ place }, context) {
    const zone = await zoneOf(context, place.user);
    const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
    return statusAnswer(context.say, await checkStatus(context, place), date);
  },
};
