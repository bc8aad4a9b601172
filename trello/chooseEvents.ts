import type { Translate } from '../i18n/texts';
import { echo } from './echo';
import { type EventGroup, eventGroups, isEventGroup } from './eventGroups';
import { ALL, readSelection } from './readSelection';

export const hasAll = (events: readonly string[]): boolean =>
  eventGroups.every((group) => events.includes(group));

/**
 * The event groups that somebody chose: some names, all but some (`-votes`), or `all`.
 * @returns the end of a sentence about what is wrong with them
 */
export function chooseEvents(written: readonly string[], t: Translate): EventGroup[] | string {
  const names = written.map((name) => name.trim().toLowerCase()).filter(Boolean);
  if (names.includes(ALL)) return names.length > 1 ? t('option.allAlone') : [...eventGroups];
  const selection = readSelection(names);
  if (typeof selection === 'string') return t(`option.${selection}`, { option: 'events' });
  const named = selection.names.filter(isEventGroup);
  const wrong = selection.names.find((name) => !isEventGroup(name));
  if (wrong !== undefined) {
    return t('option.events', { event: echo(wrong), events: eventGroups.join(', ') });
  }
  const events = selection.mode === 'not' ? eventGroups.filter((group) => !named.includes(group)) : named;
  return events.length ? events : t('option.noEvents');
}
