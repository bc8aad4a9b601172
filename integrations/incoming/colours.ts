import type { Action } from '../../trello/Action';
import { eventsOf } from '../../trello/describe/events';
import type { EventGroup } from '../../trello/eventGroups';

/** The bar beside a message in the detailed style. */
const colours: Record<EventGroup, string> = {
  cards: '#3f9c6d',
  moves: '#2f7de1',
  changes: '#7a6ff0',
  archive: '#7d8590',
  comments: '#d9a514',
  members: '#c2529b',
  dates: '#d9622b',
  labels: '#8a9a1f',
  checklists: '#1d9aa8',
  attachments: '#8f6b4a',
  votes: '#c9566b',
  fields: '#5f6fb2',
  lists: '#4a7f8c',
  board: '#4b5563',
};

export function colourOf(action: Action): string {
  const [row] = eventsOf(action);
  return colours[row?.group ?? 'board'];
}
