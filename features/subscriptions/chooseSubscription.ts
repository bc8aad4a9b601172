import type { Translate } from '../../i18n/texts';
import { UserError } from '../../rocketchat/UserError';
import type { Subscription } from '../../storage/records';
import { boardIdIn, cardIdIn, findByName } from '../../trello/findByName';
import { names, quoted } from '../boards/boards';

/**
 * Finds one of a room's links by URL, short link, id or name, as they were when it was linked.
 * @throws UserError with the room's links
 */
export function chooseSubscription(t: Translate, subscriptions: Subscription[], typed: string): Subscription {
  if (!subscriptions.length) throw new UserError(t('links.none'));
  const ids = [boardIdIn(typed), cardIdIn(typed)];
  const byId = subscriptions.find(
    ({ model }) => ids.includes(model.id) || ids.includes(model.shortLink ?? model.id),
  );
  if (byId) return byId;
  const found = findByName(
    subscriptions.map((subscription) => ({ name: subscription.model.name, subscription })),
    typed,
  );
  if ('one' in found) return found.one.subscription;
  const name = quoted(typed);
  throw new UserError(
    'several' in found
      ? t('links.ambiguous', { name, names: names(found.several) })
      : t('links.unknown', { name, names: namesOf(subscriptions) }),
  );
}

/** More names make the sentence unreadable. */
const MAX_CHOICES = 10;

export const namesOf = (subscriptions: Subscription[]): string =>
  names(subscriptions.slice(0, MAX_CHOICES).map(({ model }) => model));
