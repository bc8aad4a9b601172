/** Answers to `/trello status`. */
export const status = {
  'status.title.all': '*Trello on this server*',
  'status.title.room': '*Trello in this room*',
  'status.board.well': '• {board}: deliveries arrive',
  'status.board.failing':
    '• {board}: the last {count} deliveries failed. Trello goes on trying; the app’s log says why they fail.',
  'status.board.broken': '• {board}: no deliveries at present',
  'status.board.closed': '• {board}: closed on Trello, so there is no news until it is reopened',
  'status.board.gone':
    '• {board}: cannot be read any more. It was deleted, or the app’s account has lost access to it.',
  'status.more': 'and {count} more boards',
  'status.trouble': '• {room} hears nothing of {model} at present: {reason}.',
  'status.none': 'Nothing is followed yet. `/trello link <board>` makes a room follow a board.',
  'status.repairing': 'The app sets up again what is broken; the admins hear how it went.',
} as const;
