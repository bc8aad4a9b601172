/** The board beside a room, one list at a time. */
export const bar = {
  'bar.title': 'Trello board',
  'bar.board': 'Board: {board}',
  'bar.list': 'List: {list}',
  'bar.filter': 'Filter: {filter}',
  'bar.filter.all': 'All cards',
  'bar.filter.mine': 'My cards',
  'bar.filter.late': 'Overdue',
  'bar.filter.week': 'Due within 7 days',
  'bar.filter.free': 'No members',
  'bar.filter.label': 'Label: {label}',
  'bar.filtered': '{list} on {board}: {count} of {cards} · {filter}',
  'bar.noneMatches': '{list} on {board}: none of {cards} · {filter}',
  'bar.menuPages': 'A menu shows {most} entries at a time. Its first and last entries page through the rest.',
  'bar.page': 'Page {page} of {pages}',
  'bar.notHere': 'Only people in this room can see its board. Join the room first.',
  'bar.outdated': 'This board is out of date. Close it and open it again from the room’s menu.',
} as const;
