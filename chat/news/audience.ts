import type { Link } from '../../storage/records';
import type { Action } from '../../trello/Action';
import { type EventGroup, isEventGroup } from '../../trello/eventGroups';
import { type CardFacts, isNobodyOfUs, isWanted, neededFacts } from '../../trello/filters';
import type { AppContext } from '../AppContext';
import { findFacts } from './cardFacts';

/** A room that wants to hear of an action. */
export interface Hearer {
  /** of the links that let the action through the closest one: it says how the action looks */
  link: Link;
  events: EventGroup[];
}

/**
 * The rooms whose filters let an action through, each once, whatever number of its links do.
 * @throws TrelloError where a filter needs what only Trello knows and Trello cannot say now
 */
export async function findHearers(context: AppContext, action: Action, links: Link[]): Promise<Hearer[]> {
  const needed = [...new Set(links.flatMap((link) => neededFacts(link, action)))];
  const facts = await findFacts(context, action, needed);
  const hearers = new Map<string, Hearer>();
  for (const link of links) {
    if (!(await isHeard(context, { link, action, facts }))) continue;
    const other = hearers.get(link.roomId);
    hearers.set(link.roomId, {
      link: other && closeness(other.link) >= closeness(link) ? other.link : link,
      events: [...new Set([...(other?.events ?? []), ...link.events.filter(isEventGroup)])],
    });
  }
  return [...hearers.values()];
}

async function isHeard(
  context: AppContext,
  { link, action, facts }: { link: Link; action: Action; facts: CardFacts },
): Promise<boolean> {
  // Only such a link asks who is in the room.
  const isOneOfUs = link.onlyAssigned
    ? await context.memory.news.people.of(context, link.roomId)
    : isNobodyOfUs;
  return isWanted(link, action, { facts, isOneOfUs });
}

const closeness = ({ model }: Link): number => ['board', 'list', 'card'].indexOf(model.type);
