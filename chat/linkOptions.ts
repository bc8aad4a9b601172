import type { Say } from '../i18n/texts';
import { echo } from '../trello/echo';
import { type EventGroup, eventGroups, isEventGroup } from '../trello/eventGroups';
import { type Style, styles } from './settings';

/** What somebody wants of a link, as written in a line of the settings or after `/trello link`. */
export interface LinkWish {
  events?: EventGroup[];
  style?: Style;
  isThreaded?: boolean;
  onlyAssigned?: boolean;
  /** names, to be found on the board: `To do,Doing`, or `-Done` for all but that */
  lists?: string;
  labels?: string;
  muted?: string;
}

export const linkOptions = ['events', 'lists', 'labels', 'mute', 'assigned', 'style', 'thread'] as const;
export type LinkOption = (typeof linkOptions)[number];

/** Those that decide what a room hears of, and not how. */
const filterOptions: readonly string[] = ['events', 'lists', 'labels', 'mute', 'assigned'];

export const isFilterOption = (name: string): boolean => filterOptions.includes(name);

export const isLinkOption = (name: string): name is LinkOption =>
  (linkOptions as readonly string[]).includes(name);

/**
 * Notes one option in a wish.
 * @returns the end of a sentence about what is wrong with its value; the wish is then as it was
 */
export function readOption(
  wish: LinkWish,
  { name, value }: { name: LinkOption; value: string },
  say: Say,
): string | undefined {
  switch (name) {
    case 'events':
      return readEvents(wish, value, say);
    case 'style': {
      const style = styles.find((known) => known === value.toLowerCase());
      if (!style) return say('option.style', { style: echo(value) });
      wish.style = style;
      return undefined;
    }
    case 'thread':
    case 'assigned': {
      const isOn = readSwitch(value);
      if (isOn === undefined) return say('option.switch', { option: name, value: echo(value) });
      wish[name === 'thread' ? 'isThreaded' : 'onlyAssigned'] = isOn;
      return undefined;
    }
    default:
      return readNames(wish, { name, value }, say);
  }
}

/** The names themselves are found on the board, by resolveFilters. */
function readNames(
  wish: LinkWish,
  { name, value }: { name: 'lists' | 'labels' | 'mute'; value: string },
  say: Say,
): string | undefined {
  const written = split(value);
  // What names nothing would be taken for everything.
  if (!written.length || written.includes('-')) return say('option.empty', { option: name });
  if (name === 'mute' && written.some((each) => each.startsWith('-'))) return say('option.mute');
  wish[name === 'mute' ? 'muted' : name] = value;
  return undefined;
}

function readEvents(wish: LinkWish, value: string, say: Say): string | undefined {
  const written = split(value).map((name) => name.toLowerCase());
  if (!written.length || written.includes('-')) return say('option.empty', { option: 'events' });
  if (written.includes(ALL)) {
    if (written.length > 1) return say('option.allAlone');
    wish.events = [...eventGroups];
    return undefined;
  }
  const excluded = written.filter((name) => name.startsWith('-'));
  if (excluded.length && excluded.length < written.length) return say('option.mixed', { option: 'events' });
  const groups = excluded.length ? excluded.map((name) => name.slice(1)) : written;
  const wrong = groups.find((group) => !isEventGroup(group));
  if (wrong !== undefined)
    return say('option.events', { event: echo(wrong), events: eventGroups.join(', ') });
  const named = groups.filter(isEventGroup);
  const events = excluded.length ? eventGroups.filter((group) => !named.includes(group)) : named;
  if (!events.length) return say('option.noEvents');
  wish.events = events;
  return undefined;
}

function readSwitch(value: string): boolean | undefined {
  if (/^(on|yes|true|room|)$/i.test(value)) return true;
  return /^(off|no|false)$/i.test(value) ? false : undefined;
}

/** Takes a filter away again. */
export const ALL = 'all';

const split = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
