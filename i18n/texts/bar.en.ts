/** What stands beside a room: its board, one list at a time. */
export const bar = {
  'bar.title': 'Trello board',
  'bar.board': 'Board: {board}',
  'bar.list': 'List: {list}',
  'bar.filter': 'Filter: {filter}',
  'bar.filter.all': 'All cards',
  'bar.filter.mine': 'My cards',
  'bar.filter.late': 'Overdue',
  'bar.filter.week': 'Due within 7 days',
  'bar.filter.free': 'Without members',
  'bar.filter.label': 'Label: {label}',
  'bar.filtered': '{list} on {board}: {count} of {cards} · {filter}',
  'bar.noneMatches': '{list} on {board}: none of {cards} · {filter}',
  'bar.menuPages': 'A menu has room for {most} entries: its first and its last one lead to the others.',
  'bar.page': 'Page {page} of {pages}',
  'bar.notHere': 'Only people in a room can see its board beside it. Please join the room first.',
  'bar.outdated':
    'The board beside the room is out of date. Please close it and open it again from the room’s menu.',
} as const;
