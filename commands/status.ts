import { checkStatus } from '../features/setup/status';
import { timeZoneOf } from '../rocketchat/timeZones/timeZone';
import { formatDate } from '../trello/describe/formatDate';
import { serverButtons } from '../ui/otherServers';
import { statusAnswer } from '../ui/statusAnswer';
import type { Subcommand } from './Subcommand';

export const status: Subcommand = {
  name: 'status',
  usage: '',
  summary: 'help.summary.status',
  example: '/trello status',
  flags: [],
  async run(_click, context) {
    const zone = await timeZoneOf(context, context.user);
    const date = (iso: string): string => formatDate(iso, { zone, language: 'en' });
    const { t, caches } = context;
    const status = await checkStatus(context);
    const view = { t, appId: caches.appId, threadId: context.threadId };
    return statusAnswer(t, { status, date, buttons: serverButtons(view, status.otherServers) });
  },
};
