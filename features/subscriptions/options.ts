import type { Say } from '../../i18n/texts';
import { chooseEvents } from '../../trello/chooseEvents';
import { echo } from '../../trello/echo';
import type { EventGroup } from '../../trello/eventGroups';
import { type Style, styles } from '../../rocketchat/settings';

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
  const events = chooseEvents(value.split(','), say);
  if (typeof events === 'string') return events;
  wish.events = events;
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
