import type { Link } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { type EventGroup, isEventGroup } from '../../trello/eventGroups';
import type { MirroredCard } from '../../trello/models';
import { type CardFacts, isNobodyOfUs, isWanted, neededFacts } from '../../trello/filters';
import type { AppContext } from '../../rocketchat/AppContext';
import { NewsMemory } from './NotificationCaches';

/** A room that wants to hear of an action. */
export interface Hearer {
  /** of the links that let the action through the closest one: it says how the action looks */
  link: Link;
  events: EventGroup[];
  /** which cards that others mirror may be named there; absent for none */
  sees?: (card: MirroredCard) => boolean;
}

/** A link that wants to hear of such an event, and what of the card its filters have to know. */
interface Candidate {
  link: Link;
  needed: (keyof CardFacts)[];
  /** why nothing can be said of it */
  error?: unknown;
}

export interface Room {
  /** all of the room on this board */
  links: Link[];
  candidates: Candidate[];
}

/** What the filters of a room say, each by itself: what is wrong with one is wrong with no other. */
export interface Verdict {
  /** absent where no link lets the action through, as far as could be found out */
  hearer?: Hearer;
  /** links whose filters had to know the card, and did */
  checked: Link[];
  unknown: { link: Link; error: unknown }[];
}

/** @param isWorded whether there is anything to say of the action by a link's events */
export function roomsOf(links: Link[], action: Action, isWorded: (link: Link) => boolean): Room[] {
  const rooms = new Map<string, Room>();
  for (const link of links) {
    const room = rooms.get(link.roomId) ?? { links: [], candidates: [] };
    rooms.set(link.roomId, room);
    room.links.push(link);
    try {
      if (isWorded(link)) room.candidates.push({ link, needed: neededFacts(link, action) });
    } catch (error) {
      room.candidates.push({ link, needed: [], error });
    }
  }
  return [...rooms.values()].filter(({ candidates }) => candidates.length);
}

/** Whether the action alone does not say if the room wants to hear of it. */
export const hasToAsk = ({ candidates }: Room): boolean =>
  candidates.some(({ link, needed }) => needed.length > 0 || link.onlyAssigned);

/** Asks at most once for what all rooms together have to know of the card. */
export function askOnce(
  rooms: Room[],
  ask: (needed: (keyof CardFacts)[]) => Promise<CardFacts>,
): () => Promise<CardFacts> {
  let facts: Promise<CardFacts> | undefined;
  const needed = (): (keyof CardFacts)[] =>
    rooms.flatMap(({ candidates }) => candidates.flatMap((candidate) => candidate.needed));
  return () => (facts ??= ask([...new Set(needed())]));
}

/** Whether a room wants to hear of an action, whatever number of its links do. Rejects for nothing. */
export async function judge(
  context: AppContext,
  { action, facts }: { action: Action; facts: () => Promise<CardFacts> },
  { candidates }: Room,
): Promise<Verdict> {
  const verdict: Verdict = { checked: [], unknown: [] };
  for (const { link, needed, error } of candidates) {
    if (error !== undefined) {
      verdict.unknown.push({ link, error });
      continue;
    }
    try {
      const known = needed.length ? await facts() : {};
      if (await isHeard(context, { link, action, facts: known })) verdict.hearer = join(verdict.hearer, link);
      if (needed.length) verdict.checked.push(link);
    } catch (reason) {
      verdict.unknown.push({ link, error: reason });
    }
  }
  return verdict;
}

async function isHeard(
  context: AppContext,
  { link, action, facts }: { link: Link; action: Action; facts: CardFacts },
): Promise<boolean> {
  // Only such a link asks who is in the room.
  const isOneOfUs = link.onlyAssigned
    ? await context.memory.of(NewsMemory).people.of(context, link.roomId)
    : isNobodyOfUs;
  return isWanted(link, action, { facts, isOneOfUs });
}

const join = (other: Hearer | undefined, link: Link): Hearer => ({
  link: other && closeness(other.link) >= closeness(link) ? other.link : link,
  events: [...new Set([...(other?.events ?? []), ...link.events.filter(isEventGroup)])],
});

const closeness = ({ model }: Link): number => ['board', 'list', 'card'].indexOf(model.type);
