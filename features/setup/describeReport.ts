import { capital, type Translate } from '../../i18n/texts';
import type { Subscription } from '../../storage/records';
import { escapeMarkdown } from '../../trello/markdown/markdown';
import { describeModel } from '../../ui/describeSubscription';
import { describeFilters } from '../subscriptions/options/describeOptions';

/** @returns '' if there is nothing to report: no problem, and no subscription */
export function describeReport(t: Translate, problems: string[], subscriptions: Subscription[]): string {
  if (!problems.length && !subscriptions.length) return '';
  const lines = subscriptions.map((subscription) => describeLink(t, subscription));
  const working = fitLines(lines, t).join('\n');
  if (!problems.length) return `${t('setup.done')}\n${working}`;
  const bullets = problems.map((problem) => t('setup.problem', { problem }));
  const report = [t('setup.problems'), ...fitLines(bullets, t)];
  return [...report, ...(lines.length ? [t('setup.working'), working] : [])].join('\n');
}

/** The filters as they were understood: a name with a typing error may have matched another one. */
function describeLink(t: Translate, subscription: Subscription): string {
  const isBoard = subscription.model.type === 'board';
  const line = t('setup.subscription', {
    model: isBoard ? escapeMarkdown(subscription.model.name) : capital(describeModel(t, subscription)),
    room: escapeMarkdown(subscription.roomName),
  });
  const filters = describeFilters(t, subscription);
  return filters.length ? `${line} (${filters.join(' · ')})` : line;
}

/** Half of a message's size, as there are two lists in it. */
const MAX_LENGTH = 2_000;

/** As many lines as fit, and the number of the others. */
function fitLines(lines: string[], t: Translate): string[] {
  let length = 0;
  const fitting = lines.filter((line) => (length += line.length + 1) <= MAX_LENGTH);
  return fitting.length < lines.length
    ? [...fitting, t('setup.more', { count: lines.length - fitting.length })]
    : fitting;
}
