import { checkStatus } from '../features/setup/status';
import { zoneOf } from '../rocketchat/timeZones/timeZone';
import { formatDate } from '../trello/describe/formatDate';
import { siteButtons } from '../ui/otherSites';
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
    const { say, memory } = context;
    const status = await checkStatus(context, place);
    const answer = statusAnswer(say, status, date);
    const view = { say, appId: memory.appId, threadId: place.threadId };
    return { ...answer, blocks: [...(answer.blocks ?? []), ...siteButtons(view, status.otherSites)] };
  },
};
