import type { Action, Person } from './Action';

export interface NamedId {
  id: string;
  name: string;
}

/** How a room gets it. */
export const styles = ['compact', 'detailed'] as const;
export type Style = (typeof styles)[number];

/** Only these, or all but these. */
export interface Choice {
  mode: 'only' | 'not';
  of: NamedId[];
}

/** What of a board a room wants to hear. Absent means all. */
export interface SubscriptionFilters {
  /** event groups */
  events: string[];
  lists?: Choice;
  labels?: Choice;
  /** members whose actions are not told */
  muted?: NamedId[];
  /** only cards that somebody of the room is a member of */
  onlyAssigned?: boolean;
}

export interface Subscribed extends SubscriptionFilters {
  model: { type: 'board' | 'list' | 'card'; id: string };
}

/** Where a card is and what is on it, as far as it is known. */
export interface CardFacts {
  listId?: string;
  labelIds?: string[];
  members?: Person[];
}

/** Which facts a decision needs that the action does not bring along. */
export function neededFacts(link: Subscribed, action: Action): (keyof CardFacts)[] {
  if (!action.card || (link.model.type === 'card' && action.card.id !== link.model.id)) return [];
  const needed: (keyof CardFacts)[] = [];
  if ((link.lists || link.model.type === 'list') && !listIds(action).length) needed.push('listId');
  if (link.labels) needed.push('labelIds');
  if (link.onlyAssigned) needed.push('members');
  return needed;
}

/** Where no member of Trello is known to be somebody of the room. */
export const isNobodyOfUs = (): boolean => false;

/**
 * Whether a room wants to hear of an action, event groups apart. "Only" means only: what is about no card, list or
 * label at all passes no filter of that kind.
 * @param facts of the action's card; what is not known there passes a filter that excludes and no other
 * @param isOneOfUs whether a member of Trello is somebody of the room
 */
export function isWanted(
  link: Subscribed,
  action: Action,
  { facts, isOneOfUs }: { facts: CardFacts; isOneOfUs: (person: Person) => boolean },
): boolean {
  if (link.muted?.some(({ id }) => id === action.creator.id)) return false;
  const lists = listIds(action);
  if (!lists.length && action.card && facts.listId) lists.push(facts.listId);
  if (!isInModel(link.model, action, lists)) return false;
  if (link.lists && !passes(link.lists, lists, 'some')) return false;
  if (link.labels && !passes(link.labels, labelIds(action, facts), 'every')) return false;
  return !link.onlyAssigned || (facts.members ?? []).some(isOneOfUs) || isAbout(action, isOneOfUs);
}

function isInModel(
  { type, id }: Subscribed['model'],
  { card, cardSource }: Action,
  lists: string[],
): boolean {
  if (type === 'board') return true;
  return type === 'list' ? lists.includes(id) : card?.id === id || cardSource?.id === id;
}

/**
 * @param whole whether one thing that is not excluded is enough: a card that comes from a list is news to those
 * who exclude the list it goes to, while one excluded label excludes a card
 */
function passes({ mode, of }: Choice, ids: string[], whole: 'some' | 'every'): boolean {
  const named = (id: string): boolean => of.some((each) => each.id === id);
  if (mode === 'only') return ids.some(named);
  if (!ids.length) return true;
  return whole === 'some' ? !ids.every(named) : !ids.some(named);
}

/** A card that moves concerns both lists. */
const listIds = ({ list, listBefore, listAfter }: Action): string[] =>
  [list, listBefore, listAfter].map((each) => each?.id).filter((id) => id !== undefined);

/** A label that is taken off or put on belongs to the event either way. */
const labelIds = ({ label }: Action, { labelIds: known = [] }: CardFacts): string[] =>
  label?.id ? [...known, label.id] : known;

/** Whoever is added to a card or removed from it is concerned. */
const isAbout = ({ member }: Action, isOneOfUs: (person: Person) => boolean): boolean =>
  member !== undefined && isOneOfUs(member);
