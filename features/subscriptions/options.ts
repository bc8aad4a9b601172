import type { Translate } from '../../i18n/texts';
import { type Style, styles } from '../../rocketchat/settings';
import { chooseEvents } from '../../trello/chooseEvents';
import { echo } from '../../trello/echo';
import type { EventGroup } from '../../trello/eventGroups';

/** What somebody wants of a link, as written in a line of the settings or after `/trello link`. */
export interface SubscriptionInput {
  events?: EventGroup[];
  style?: Style;
  isThreaded?: boolean;
  onlyAssigned?: boolean;
  /** names, to be found on the board: `To do,Doing`, or `-Done` for all but that */
  lists?: string;
  labels?: string;
  muted?: string;
}

export const subscriptionOptions = [
  'events',
  'lists',
  'labels',
  'mute',
  'assigned',
  'style',
  'thread',
] as const;
export type SubscriptionOption = (typeof subscriptionOptions)[number];

/** Those that decide what a room hears of, and not how. */
const filterOptions: readonly string[] = ['events', 'lists', 'labels', 'mute', 'assigned'];

export const isFilterOption = (name: string): boolean => filterOptions.includes(name);

export const isSubscriptionOption = (name: string): name is SubscriptionOption =>
  (subscriptionOptions as readonly string[]).includes(name);

/**
 * Notes one option in a wish.
 * @returns the end of a sentence about what is wrong with its value; the wish is then as it was
 */
export function readOption(
  input: SubscriptionInput,
  { name, value }: { name: SubscriptionOption; value: string },
  t: Translate,
): string | undefined {
  switch (name) {
    case 'events':
      return readEvents(input, value, t);
    case 'style': {
      const style = styles.find((known) => known === value.toLowerCase());
      if (!style) return t('option.style', { style: echo(value) });
      input.style = style;
      return undefined;
    }
    case 'thread':
    case 'assigned': {
      const isOn = readSwitch(value);
      if (isOn === undefined) return t('option.switch', { option: name, value: echo(value) });
      input[name === 'thread' ? 'isThreaded' : 'onlyAssigned'] = isOn;
      return undefined;
    }
    default:
      return readNames(input, { name, value }, t);
  }
}

/** The names themselves are found on the board, by resolveFilters. */
function readNames(
  input: SubscriptionInput,
  { name, value }: { name: 'lists' | 'labels' | 'mute'; value: string },
  t: Translate,
): string | undefined {
  const written = split(value);
  // What names nothing would be taken for everything.
  if (!written.length || written.includes('-')) return t('option.empty', { option: name });
  if (name === 'mute' && written.some((each) => each.startsWith('-'))) return t('option.mute');
  input[name === 'mute' ? 'muted' : name] = value;
  return undefined;
}

function readEvents(input: SubscriptionInput, value: string, t: Translate): string | undefined {
  const events = chooseEvents(value.split(','), t);
  if (typeof events === 'string') return events;
  input.events = events;
  return undefined;
}

function readSwitch(value: string): boolean | undefined {
  if (/^(on|yes|true|room|)$/i.test(value)) return true;
  return /^(off|no|false)$/i.test(value) ? false : undefined;
}

const split = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
