import type { Translate } from '../../i18n/texts';
import { ALL, chooseEvents } from '../../trello/chooseEvents';
import { isZone } from '../../trello/describe/formatDate';
import type { EventGroup } from '../../trello/eventGroups';
import { splitAtCommas, textOf, textsOf } from '../constants';

/** @returns the end of a sentence about what is wrong with EVENTS */
export function eventsIn(value: unknown, t: Translate): EventGroup[] | string {
  const written = textsOf(value);
  if (!written) return t('integration.texts');
  return chooseEvents(written.length ? splitAtCommas(written) : [ALL], t);
}

/**
 * @returns names or ids of lists, all with a dash before them or none; the end of a sentence about what is wrong with
 * LISTS
 */
export function listsIn(value: unknown, t: Translate): string[] | string {
  const written = textsOf(value);
  if (!written) return t('integration.texts');
  const excluded = written.filter((name) => name.startsWith('-'));
  if (excluded.length && excluded.length < written.length) return t('option.mixed', { option: 'it' });
  if (excluded.includes('-')) return t('option.empty', { option: 'it' });
  return written.every((name) => name.toLowerCase() === ALL) ? [] : written;
}

/** @returns the end of a sentence about what is wrong with STYLE; nothing written is as delivered, here and below */
export function styleProblem(value: unknown, t: Translate): string | undefined {
  const isKnown = isText(value) && ['', 'compact', 'detailed'].includes(textOf(value).toLowerCase());
  return isKnown ? undefined : t('integration.style');
}

/** @returns the end of a sentence about what is wrong with TIME_ZONE */
export function zoneProblem(value: unknown, t: Translate): string | undefined {
  const isKnown = isText(value) && (!textOf(value) || isZone(textOf(value)));
  return isKnown ? undefined : t('integration.zone');
}

const isText = (value: unknown): boolean => typeof value === 'string';
