/** The event groups that a room can choose. */
export const eventGroups = [
  'cards',
  'moves',
  'changes',
  'archive',
  'comments',
  'members',
  'dates',
  'labels',
  'checklists',
  'attachments',
  'votes',
  'fields',
  'lists',
  'board',
] as const;

export type EventGroup = (typeof eventGroups)[number];

export const isEventGroup = (name: string): name is EventGroup =>
  (eventGroups as readonly string[]).includes(name);
