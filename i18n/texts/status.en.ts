/** Answers to `/trello status`. */
export const status = {
  'status.title.all': '*Trello on this server*',
  'status.title.room': '*Trello in this room*',
  'status.version': 'App version {version}, for Apps-Engine `{engines}`',
  'status.rights':
    'Only owners, moderators and leaders of this room, and admins in it, can see how Trello is set up here. Ask one of them.',
  'status.settings.there': '• API key, API secret and token are set',
  'status.settings.missing':
    '• Missing in the app’s settings: {names}. An admin can find this on trello.com/power-ups/admin and add it under Administration → Apps → Trello → Settings.',
  'status.account.writes': '• The app uses the Trello account {name}; its token can read and write',
  'status.account.reads': '• The app uses the Trello account {name}; its token is read-only',
  'status.account.expires':
    '{account}. It is valid until {date}: get a new one before then, with the link in the settings.',
  'status.account.cannotAct':
    '• The settings allow changes without a connected account, but the app’s token is read-only. Get a token that can write with the link in the settings, or turn this setting off.',
  'status.connecting.oauth':
    '• People connect their Trello account with a click. The redirect address to register on trello.com/apps/admin is `{url}`.',
  'status.connecting.pasted':
    '• People connect their Trello account by pasting a token. With an OAuth client they only press a button: register it with the redirect address `{url}`, and enter its client ID in the settings.',
  'status.trello': '• {problem}',
  'status.idsIgnored':
    '• This server assigns message ids itself. Updates are still posted once, but each takes a little longer.',
  'status.records.newer':
    '• Some of the app’s data was stored by a newer version. It is kept; install that version again to use all of it.',
  'status.records.broken':
    '• Some of the app’s data cannot be read and is ignored; the app’s log shows more. If a board is missing from `/trello links`, link it again.',
  'status.board.last': '{line}; the last one arrived on {date}',
  'status.board.ok': '• {board}: deliveries arrive',
  'status.board.unchecked': '• {board}: could not check whether deliveries arrive',
  'status.board.failing':
    '• {board}: the last {count} deliveries failed. Trello keeps trying; the app’s log shows why they fail.',
  'status.board.broken': '• {board}: no deliveries right now',
  'status.board.closed': '• {board}: closed on Trello, so there are no updates until it is reopened',
  'status.board.gone':
    '• {board}: can no longer be read. It was deleted, or the app’s Trello account has lost access to it. Give it access on Trello, or type `/trello unlink` in the rooms.',
  'status.more': 'and {count} more boards',
  'status.failure': '• {room} gets no updates from {model} right now: {reason}. {remedy}',
  'status.remedy.gone': 'Remove its line from “Boards and rooms” in the app’s settings.',
  'status.remedy.archived': 'Unarchive the room.',
  'status.remedy.encrypted': 'Turn off the room’s encryption.',
  'status.remedy.readOnly': 'Give the role “app” the permission post-readonly, or make the room writable.',
  'status.remedy.muted': 'Unmute the app’s user there.',
  'status.remedy.unchecked': 'Updates resume once Trello answers.',
  'status.remedy.other': 'The app’s log shows more.',
  'status.site':
    '• Trello also delivers to {site}: a previous address of this server, or another server with a copy of its data. Stop this only if that address is no longer in use.',
  'status.site.button': 'Stop deliveries to {site}',
  'status.site.ended': 'Trello no longer delivers to {site}.',
  'status.noSubscriptions': 'Nothing is linked yet. Link a board with `/trello link <board>`.',
  'status.repairing': 'The app is repairing what is broken and will tell the admins how it went.',
  'status.uninstall':
    'Before you uninstall the app: by default the server then deletes the app’s user and all its messages in every room. “Message Erasure Type” under Administration → Settings → Message decides this.',
} as const;
