import type { Say } from '../../i18n/texts';
import { ALL, chooseEvents } from '../../trello/chooseEvents';
import type { EventGroup } from '../../trello/eventGroups';
import { splitAtCommas, textsOf } from '../constants';

/** @returns the end of a sentence about what is wrong with EVENTS */
export function eventsIn(value: unknown, say: Say): EventGroup[] | string {
  const written = textsOf(value);
  if (!written) return say('integration.texts');
  return chooseEvents(written.length ? splitAtCommas(written) : [ALL], say);
}

/**
 * @returns names or ids of lists, all with a dash before them or none; the end of a sentence about what is wrong with
 * LISTS
 */
export function listsIn(value: unknown, say: Say): string[] | string {
  const written = textsOf(value);
  if (!written) return say('integration.texts');
  const excluded = written.filter((name) => name.startsWith('-'));
  if (excluded.length && excluded.length < written.length) return say('option.mixed', { option: 'it' });
  if (excluded.includes('-')) return say('option.empty', { option: 'it' });
  return written.every((name) => name.toLowerCase() === ALL) ? [] : written;
}
