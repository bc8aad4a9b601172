import type { AppContext } from '../../rocketchat/AppContext';
import type { Subscription } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { type EventGroup, isEventGroup } from '../../trello/eventGroups';
import { type CardFacts, isNobodyOfUs, isWanted, neededFacts } from '../../trello/filters';
import type { MirroredCard } from '../../trello/models';
import { NotificationCaches } from './NotificationCaches';

/** A room that wants an action. */
export interface Recipient {
  /** the most specific of the subscriptions that pass the action: it decides the options */
  subscription: Subscription;
  events: EventGroup[];
  /** mirrored cards whose titles may be shown there; absent for none */
  sees?: (card: MirroredCard) => boolean;
}

/** A subscription that wants such an event, and the card's facts that its filters need. */
interface Candidate {
  subscription: Subscription;
  needed: (keyof CardFacts)[];
  /** why nothing can be decided */
  error?: unknown;
}

export interface Room {
  /** all of the room's on this board */
  subscriptions: Subscription[];
  candidates: Candidate[];
}

/** The verdicts of a room's filters, each on its own: an error in one does not affect the others. */
export interface Verdict {
  /** absent if no subscription passes the action, as far as could be decided */
  recipient?: Recipient;
  /** subscriptions whose filters needed the card, and got it */
  checked: Subscription[];
  unknown: { subscription: Subscription; error: unknown }[];
}

/** @param isDescribed whether a subscription's events include the action */
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

/** Whether the action alone does not decide if the room wants it. */
export const hasToAsk = ({ candidates }: Room): boolean =>
  candidates.some(({ subscription, needed }) => needed.length > 0 || subscription.onlyAssigned);

/** Requests at most once what all rooms together have to know of the card. */
export function askOnce(
  rooms: Room[],
  ask: (needed: (keyof CardFacts)[]) => Promise<CardFacts>,
): () => Promise<CardFacts> {
  let facts: Promise<CardFacts> | undefined;
  const needed = (): (keyof CardFacts)[] =>
    rooms.flatMap(({ candidates }) => candidates.flatMap((candidate) => candidate.needed));
  return () => (facts ??= ask([...new Set(needed())]));
}

/** Whether a room wants an action, by any of its subscriptions. Never rejects. */
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
  // Only such a subscription needs the room's members.
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
