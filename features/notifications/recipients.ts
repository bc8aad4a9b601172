import type { AppContext } from '../../rocketchat/AppContext';
import type { Subscription } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { type EventGroup, isEventGroup } from '../../trello/eventGroups';
import { type CardFacts, isNobodyOfUs, isWanted, neededFacts } from '../../trello/filters';
import type { MirroredCard } from '../../trello/models';
import { NotificationCaches } from './NotificationCaches';

/** A room that wants to hear of an action. */
export interface Recipient {
  /** of the links that let the action through the closest one: it says how the action looks */
  subscription: Subscription;
  events: EventGroup[];
  /** which cards that others mirror may be named there; absent for none */
  sees?: (card: MirroredCard) => boolean;
}

/** A link that wants to hear of such an event, and what of the card its filters have to know. */
interface Candidate {
  subscription: Subscription;
  needed: (keyof CardFacts)[];
  /** why nothing can be said of it */
  error?: unknown;
}

export interface Room {
  /** all of the room on this board */
  subscriptions: Subscription[];
  candidates: Candidate[];
}

/** What the filters of a room say, each by itself: what is wrong with one is wrong with no other. */
export interface Verdict {
  /** absent where no link lets the action through, as far as could be found out */
  recipient?: Recipient;
  /** links whose filters had to know the card, and did */
  checked: Subscription[];
  unknown: { subscription: Subscription; error: unknown }[];
}

/** @param isDescribed whether there is anything to say of the action by a link's events */
export function roomsOf(
  subscriptions: Subscription[],
  action: Action,
  isDescribed: (subscription: Subscription) => boolean,
): Room[] {
  const rooms = new Map<string, Room>();
  for (const subscription of subscriptions) {
    const room = rooms.get(subscription.roomId) ?? { subscriptions: [], candidates: [] };
    rooms.set(subscription.roomId, room);
    room.subscriptions.push(subscription);
    try {
      if (isDescribed(subscription))
        room.candidates.push({ subscription, needed: neededFacts(subscription, action) });
    } catch (error) {
      room.candidates.push({ subscription, needed: [], error });
    }
  }
  return [...rooms.values()].filter(({ candidates }) => candidates.length);
}

/** Whether the action alone does not say if the room wants to hear of it. */
export const hasToAsk = ({ candidates }: Room): boolean =>
  candidates.some(({ subscription, needed }) => needed.length > 0 || subscription.onlyAssigned);

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
  for (const { subscription, needed, error } of candidates) {
    if (error !== undefined) {
      verdict.unknown.push({ subscription, error });
      continue;
    }
    try {
      const known = needed.length ? await facts() : {};
      if (await isForRoom(context, { subscription, action, facts: known }))
        verdict.recipient = join(verdict.recipient, subscription);
      if (needed.length) verdict.checked.push(subscription);
    } catch (reason) {
      verdict.unknown.push({ subscription, error: reason });
    }
  }
  return verdict;
}

async function isForRoom(
  context: AppContext,
  { subscription, action, facts }: { subscription: Subscription; action: Action; facts: CardFacts },
): Promise<boolean> {
  // Only such a link asks who is in the room.
  const isOneOfUs = subscription.onlyAssigned
    ? await context.caches.of(NotificationCaches).people.of(context, subscription.roomId)
    : isNobodyOfUs;
  return isWanted(subscription, action, { facts, isOneOfUs });
}

const join = (other: Recipient | undefined, subscription: Subscription): Recipient => ({
  subscription:
    other && closeness(other.subscription) >= closeness(subscription) ? other.subscription : subscription,
  events: [...new Set([...(other?.events ?? []), ...subscription.events.filter(isEventGroup)])],
});

const closeness = ({ model }: Subscription): number => ['board', 'list', 'card'].indexOf(model.type);
