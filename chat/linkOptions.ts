import type { Say } from '../i18n/texts';
import { echo } from '../trello/echo';
import { type EventGroup, eventGroups, isEventGroup } from '../trello/eventGroups';
import type { Choice, LinkFilters, NamedId } from '../trello/filters';
import { findByName } from '../trello/find';
import type { BoardParts } from '../trello/models';
import { names, quoted } from './boards';
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
      wish[name === 'mute' ? 'muted' : name] = value;
      return undefined;
  }
}

function readEvents(wish: LinkWish, value: string, say: Say): string | undefined {
  const written = split(value).map((name) => name.toLowerCase());
  if (written.length === 1 && written[0] === ALL) {
    wish.events = [...eventGroups];
    return undefined;
  }
  const isExcluding = written.length > 0 && written.every((name) => name.startsWith('-'));
  const groups = isExcluding ? written.map((name) => name.slice(1)) : written;
  const wrong = groups.find((group) => !isEventGroup(group));
  if (wrong !== undefined || !groups.length) {
    return say('option.events', { event: echo(wrong ?? value), events: eventGroups.join(', ') });
  }
  const named = groups.filter(isEventGroup);
  wish.events = isExcluding ? eventGroups.filter((group) => !named.includes(group)) : named;
  return undefined;
}

function readSwitch(value: string): boolean | undefined {
  if (/^(on|yes|true|room|)$/i.test(value)) return true;
  return /^(off|no|false)$/i.test(value) ? false : undefined;
}

/** Takes a filter away again. */
const ALL = 'all';

const split = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

export const needsBoard = ({ lists, labels, muted }: LinkWish): boolean =>
  [lists, labels, muted].some((written) => written !== undefined && written.toLowerCase() !== ALL);

/** The filters of a wish, or the end of a sentence about a name that the board does not have. */
export type ResolvedFilters = { filters: Omit<LinkFilters, 'events'> } | { problem: string };

/**
 * From names to ids, so that a filter survives that something is renamed.
 * @param parts of the board; needed only where needsBoard says so
 * @param before filters that stay where the wish says nothing
 */
export function resolveFilters(
  say: Say,
  wish: LinkWish,
  { parts, before = {} }: { parts?: BoardParts; before?: Omit<LinkFilters, 'events'> },
): ResolvedFilters {
  const lists = choose(say, wish.lists, parts?.lists);
  if (typeof lists === 'string') return { problem: lists };
  const labels = choose(say, wish.labels, parts?.labels.map(named));
  if (typeof labels === 'string') return { problem: labels };
  const muted = choose(say, wish.muted?.replace(/@/g, ''), parts?.members.flatMap(bothNames));
  if (typeof muted === 'string') return { problem: muted };
  return {
    filters: {
      lists: wish.lists === undefined ? before.lists : lists,
      labels: wish.labels === undefined ? before.labels : labels,
      muted: wish.muted === undefined ? before.muted : muted?.of,
      onlyAssigned: wish.onlyAssigned ?? before.onlyAssigned,
    },
  };
}

/** @returns undefined where all is wanted, a text where a name is unknown */
function choose(say: Say, written: string | undefined, things: NamedId[] = []): Choice | string | undefined {
  const wanted = written === undefined || written.toLowerCase() === ALL ? [] : split(written);
  if (!wanted.length) return undefined;
  const isExcluding = wanted.every((name) => name.startsWith('-'));
  const of: NamedId[] = [];
  for (const name of wanted.map((each) => (isExcluding ? each.slice(1).trim() : each))) {
    const byId = things.find(({ id }) => id === name);
    const found = byId ? { one: byId } : findByName(things, name);
    if ('several' in found)
      return say('option.ambiguous', { name: quoted(name), names: names(found.several) });
    if ('none' in found) {
      return things.length
        ? say('option.noneNear', {
            name: quoted(name),
            names: names(found.near.length ? found.near : things.slice(0, 10)),
          })
        : say('option.none', { name: quoted(name) });
    }
    of.push({ id: found.one.id, name: found.one.name });
  }
  return { mode: isExcluding ? 'not' : 'only', of };
}

/** A label without a name goes by its colour. */
const named = ({ id, name, color }: BoardParts['labels'][number]): NamedId => ({
  id,
  name: name || (color ?? ''),
});

/** People are known by either. */
const bothNames = ({ id, fullName, username }: BoardParts['members'][number]): NamedId[] =>
  fullName === username
    ? [{ id, name: username }]
    : [
        { id, name: username },
        { id, name: fullName },
      ];
