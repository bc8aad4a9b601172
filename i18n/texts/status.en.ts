/** Answers to `/trello status`. */
export const status = {
  'status.title.all': '*Trello on this server*',
  'status.title.room': '*Trello in this room*',
  'status.version': 'Version {version} of the app, for Apps-Engine `{engines}`',
  'status.rights':
    'Only owners, moderators and leaders of this room, and admins in it, may see how Trello is set up here. Please ask one of them.',
  'status.settings.there': '• API key, API secret and token are in the settings',
  'status.settings.missing':
    '• Missing in the app’s settings: {names}. An admin finds what is missing on trello.com/power-ups/admin, and fills it in under Administration → Apps → Trello → Settings.',
  'status.account.writes': '• The app works as {name}; its token may read and write',
  'status.account.reads': '• The app works as {name}; its token may only read',
  'status.account.expires':
    '{account}. It is valid until {date}: make a new one before then, with the link in the settings.',
  'status.account.cannotAct':
    '• People without a Trello account of their own shall act by the app’s, but its token may only read. Make one that may write, with the link in the settings, or switch that off there.',
  'status.trello': '• {problem}',
  'status.idsIgnored':
    '• This server chooses the ids of messages itself. Updates are still posted once, but each takes a little longer.',
  'status.board.last': '{line}; the last one came on {date}',
  'status.board.ok': '• {board}: deliveries arrive',
  'status.board.unchecked': '• {board}: whether deliveries arrive could not be checked',
  'status.board.failing':
    '• {board}: the last {count} deliveries failed. Trello goes on trying; the app’s log says why they fail.',
  'status.board.broken': '• {board}: no deliveries at present',
  'status.board.closed': '• {board}: closed on Trello, so there is no news until it is reopened',
  'status.board.gone':
    '• {board}: cannot be read any more. It was deleted, or the app’s account has lost access to it. Give it access on Trello, or type `/trello unlink` in the rooms.',
  'status.more': 'and {count} more boards',
  'status.failure': '• {room} hears nothing of {model} at present: {reason}. {remedy}',
  'status.remedy.gone': 'Remove its line from “Boards and rooms” in the app’s settings.',
  'status.remedy.archived': 'Unarchive the room, or unlink it with `/trello unlink`.',
  'status.remedy.encrypted': 'Switch the room’s encryption off, or unlink it with `/trello unlink`.',
  'status.remedy.readOnly': 'Give the role “app” the permission post-readonly, or make the room writable.',
  'status.remedy.muted': 'Unmute the app’s user there.',
  'status.remedy.unchecked': 'It goes on once Trello answers.',
  'status.remedy.other': 'The app’s log says more.',
  'status.site':
    '• Trello delivers to {site} as well: an address that this server had before, or another server with a copy of its data. End that only if nothing works there any more.',
  'status.site.button': 'End deliveries to {site}',
  'status.site.ended': 'Trello delivers nothing to {site} any more.',
  'status.noSubscriptions': 'Nothing is followed yet. `/trello link <board>` makes a room follow a board.',
  'status.repairing': 'The app sets up again what is broken; the admins hear how it went.',
  'status.uninstall':
    'Before you uninstall the app: the server then deletes its user and, as it is delivered, all its messages in every room. “Message Erasure Type” under Administration → Settings → Message decides that.',
} as const;
