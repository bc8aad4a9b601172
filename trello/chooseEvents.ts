import type { Translate } from '../i18n/texts';
import { echo } from './echo';
import { type EventGroup, eventGroups, isEventGroup } from './eventGroups';

/** Takes a filter away again. */
export const ALL = 'all';

export const hasAll = (events: readonly string[]): boolean =>
  eventGroups.every((group) => events.includes(group));

/**
 * Which event groups somebody wants: some names, all but some (`-votes`), or `all`.
 * @returns the end of a sentence about what is wrong with it
 */
export function chooseEvents(written: readonly string[], t: Translate): EventGroup[] | string {
  const names = written.map((name) => name.trim().toLowerCase()).filter(Boolean);
  if (!names.length || names.includes('-')) return t('option.empty', { option: 'events' });
  if (names.includes(ALL)) return names.length > 1 ? t('option.allAlone') : [...eventGroups];
  const excluded = names.filter((name) => name.startsWith('-'));
  if (excluded.length && excluded.length < names.length) return t('option.mixed', { option: 'events' });
  const groups = excluded.length ? excluded.map((name) => name.slice(1)) : names;
  const wrong = groups.find((group) => !isEventGroup(group));
  if (wrong !== undefined) {
    return t('option.events', { event: echo(wrong), events: eventGroups.join(', ') });
  }
  const named = groups.filter(isEventGroup);
  const events = excluded.length ? eventGroups.filter((group) => !named.includes(group)) : named;
  return events.length ? events : t('option.noEvents');
}
