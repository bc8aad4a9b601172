import { capital, type Translate } from '../../../i18n/texts';
import type { SubscriptionOptions } from '../../../storage/records';
import { hasAll } from '../../../trello/chooseEvents';
import { rows, valueOf } from './subscriptionOptions';

const describe = (t: Translate, subscription: SubscriptionOptions, shown: typeof rows): string[] =>
  shown.map((row) => row.describe(valueOf(subscription, row), t)).filter((fact) => typeof fact === 'string');

/** What a room does not get: a fact each, none if it gets everything. */
export const describeFilters = (t: Translate, subscription: SubscriptionOptions): string[] =>
  describe(
    t,
    subscription,
    rows.filter(({ isFilter }) => isFilter),
  );

/** What a room gets, and how it looks, in one line. */
export function describeOptions(t: Translate, subscription: SubscriptionOptions): string {
  const facts = [hasAll(subscription.events) && t('filter.allEvents'), ...describe(t, subscription, rows)];
  return capital(facts.filter(Boolean).join(' · '));
}
