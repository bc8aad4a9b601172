import type { Translate } from '../../i18n/texts';
import { chooseEvents } from '../../trello/chooseEvents';
import { isZone } from '../../trello/describe/formatDate';
import type { EventGroup } from '../../trello/eventGroups';
import { styles } from '../../trello/filters';
import { ALL, readSelection, type Selection } from '../../trello/readSelection';
import { splitAtCommas, textOf, textsOf } from '../headValues';

/** @returns the end of a sentence about what is wrong with EVENTS */
export function eventsIn(value: unknown, t: Translate): EventGroup[] | string {
  const written = textsOf(value);
  if (!written) return t('integration.texts');
  return chooseEvents(written.length ? splitAtCommas(written) : [ALL], t);
}

/** @returns names or ids of lists, undefined for all; the end of a sentence about what is wrong with LISTS */
export function listsIn(value: unknown, t: Translate): Selection | string | undefined {
  const written = textsOf(value);
  if (!written) return t('integration.texts');
  if (written.every((name) => name.toLowerCase() === ALL)) return undefined;
  const selection = readSelection(written);
  return typeof selection === 'string' ? t(`option.${selection}`, { option: 'it' }) : selection;
}

/** @returns the end of a sentence about what is wrong with STYLE; a missing value means the default, here and below */
export function styleProblem(value: unknown, t: Translate): string | undefined {
  const isKnown = isText(value) && ['', ...styles].includes(textOf(value).toLowerCase());
  return isKnown ? undefined : t('integration.style');
}

/** @returns the end of a sentence about what is wrong with TIME_ZONE */
export function zoneProblem(value: unknown, t: Translate): string | undefined {
  const isKnown = isText(value) && (!textOf(value) || isZone(textOf(value)));
  return isKnown ? undefined : t('integration.zone');
}

const isText = (value: unknown): boolean => typeof value === 'string';
