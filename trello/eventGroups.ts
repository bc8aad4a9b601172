/** What a room can choose to hear of. */
export const eventGroups = ['cards', 'moves', 'changes', 'archive', 'comments', 'members', 'dates'] as const;

export type EventGroup = (typeof eventGroups)[number];

export const isEventGroup = (name: string): name is EventGroup =>
  (eventGroups as readonly string[]).includes(name);
