import type { Action, Person } from './Action';

export interface NamedId {
  id: string;
  name: string;
}

/** How messages look in a room. */
export const styles = ['compact', 'detailed'] as const;
export type Style = (typeof styles)[number];

/** Only these, or all but these. */
export interface Choice {
  mode: 'only' | 'not';
  of: NamedId[];
}

/** The actions of a board that a room wants. Absent means all. */
export interface SubscriptionFilters {
  /** event groups */
  events: string[];
  lists?: Choice;
  labels?: Choice;
  /** members whose actions are not posted */
  muted?: NamedId[];
  /** only cards with a member who is in the room */
  onlyAssigned?: boolean;
}

export interface Subscribed extends SubscriptionFilters {
  model: { type: 'board' | 'list' | 'card'; id: string };
}

/** A card's list, labels and members, as far as they are known. */
export interface CardFacts {
  listId?: string;
  labelIds?: string[];
  members?: Person[];
}

/** The facts that a decision needs and the action lacks. */
export function neededFacts(link: Subscribed, action: Action): (keyof CardFacts)[] {
  if (!action.card || (link.model.type === 'card' && action.card.id !== link.model.id)) return [];
  const needed: (keyof CardFacts)[] = [];
  if ((link.lists || link.model.type === 'list') && !listIds(action).length) needed.push('listId');
  if (link.labels) needed.push('labelIds');
  if (link.onlyAssigned) needed.push('members');
  return needed;
}

/** For when no member of Trello is known to be in the room. */
export const isNobodyOfUs = (): boolean => false;

/**
 * Whether a room wants an action, apart from event groups. "Only" is strict: an action without a card, list or label
 * passes no such filter.
 * @param facts of the action's card; an unknown fact passes a filter that excludes, and no other
 * @param isOneOfUs whether a Trello member is in the room
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
 * @param whole whether one thing that is not excluded is enough: a card that leaves an excluded list passes, while one
 * excluded label excludes a card
 */
function passes({ mode, of }: Choice, ids: string[], whole: 'some' | 'every'): boolean {
  const named = (id: string): boolean => of.some((each) => each.id === id);
  if (mode === 'only') return ids.some(named);
  if (!ids.length) return true;
  return whole === 'some' ? !ids.every(named) : !ids.some(named);
}

/** A card's move concerns both lists. */
const listIds = ({ list, listBefore, listAfter }: Action): string[] =>
  [list, listBefore, listAfter].map((each) => each?.id).filter((id) => id !== undefined);

/** A label that is removed or added belongs to the event either way. */
const labelIds = ({ label }: Action, { labelIds: known = [] }: CardFacts): string[] =>
  label?.id ? [...known, label.id] : known;

/** A member who is added to or removed from a card is concerned. */
const isAbout = ({ member }: Action, isOneOfUs: (person: Person) => boolean): boolean =>
  member !== undefined && isOneOfUs(member);
