import type { Translate } from '../i18n/texts';
import { DAY_MS } from '../trello/clock';
import { type Card, type FullBoard, labelName } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { type BarFilter, barFilters, isBarFilter } from './barState';

/** Characters of a label: a longer one sticks out of the bar. */
const MAX_NAME_LENGTH = 20;

const WEEK_MS = 7 * DAY_MS;

interface Reader {
  now: Date;
  /** the viewer's Trello member id; absent if not connected */
  memberId?: string;
}

/** @param filter one of ours, or a label's id */
export function fits(card: Card, filter: string, { now, memberId }: Reader): boolean {
  if (!isBarFilter(filter)) return (card.labels ?? []).some(({ id }) => id === filter);
  const left = card.due && !card.dueComplete ? new Date(card.due).getTime() - now.getTime() : undefined;
  const rules: Record<BarFilter, () => boolean> = {
    all: () => true,
    mine: () => memberId !== undefined && (card.idMembers ?? []).includes(memberId),
    late: () => left !== undefined && left < 0,
    week: () => left !== undefined && left >= 0 && left <= WEEK_MS,
    free: () => !card.idMembers?.length,
  };
  return rules[filter]();
}

/** @returns undefined for a label that the board does not have */
export function describeFilter(
  t: Translate,
  { labels }: Pick<FullBoard, 'labels'>,
  filter: string,
): string | undefined {
  if (isBarFilter(filter)) return t(`bar.filter.${filter}`);
  const label = labels.find(({ id }) => id === filter);
  return label && t('bar.filter.label', { label: oneLine(labelName(label), MAX_NAME_LENGTH) || '–' });
}

/** The filters other than labels. */
export const ruleFilters = ({ memberId }: Reader): BarFilter[] =>
  barFilters.filter((each) => each !== 'mine' || memberId !== undefined);
