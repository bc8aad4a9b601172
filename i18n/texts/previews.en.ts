/** Previews below a message with Trello links. */
export const previews = {
  'preview.place': '{list} · {board}',
  'preview.counts': '{lists}, {cards}',
  'preview.oneList': '{count} open list',
  'preview.lists': '{count} open lists',
  'preview.closed': 'This board is closed.',
} as const;
