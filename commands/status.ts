import { checkStatus } from '../features/setup/status';
import { timeZoneOf } from '../rocketchat/timeZones/timeZone';
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
  async run({ conversation }, context) {
    const zone = await timeZoneOf(context, conversation.user);
    const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
    const { t, caches } = context;
    const status = await checkStatus(context, conversation);
    const answer = statusAnswer(t, status, date);
    const view = { t, appId: caches.appId, threadId: conversation.threadId };
    return { ...answer, blocks: [...(answer.blocks ?? []), ...siteButtons(view, status.otherSites)] };
  },
};
