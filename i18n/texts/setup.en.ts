/** The report to admins about the settings. */
export const setup = {
  'setup.done': '*Trello is set up.* These rooms follow boards:',
  'setup.subscription': '• {model} → {room}',
  'setup.noSubscriptions': 'The settings no longer link any board to a room.',
  'setup.working': 'These rooms follow boards:',
  'setup.more': 'and {count} more',
  'setup.announce':
    'This room now follows {model}. Updates will appear here; `/trello list` shows its lists.',
  'setup.notWritable':
    'The app is not allowed to post in {room}. If the room is read-only, give the role “app” the permission post-readonly, or make the room writable.',
  'setup.problems': '*Trello’s settings need attention:*',
  'setup.problem': '• {problem}',

  'setup.name.apiKey': 'the API key',
  'setup.name.apiSecret': 'the API secret',
  'setup.name.apiToken': 'the token',
  'setup.missing.one': '{first} is',
  'setup.missing.two': '{first} and {last} are',

  'setup.redirect':
    'People can connect their Trello account with a click. The redirect address of the OAuth client is `{url}`.',
  'setup.noSecret':
    'The API secret is missing. The app needs it to verify that deliveries come from Trello, so no board is linked yet. Copy it from trello.com/power-ups/admin, next to the API key.',
  'setup.looksLike': '{field} looks like {other}. Check which value goes where.',
  'setup.invalidCharacter':
    '{field} in the app’s settings contains an invalid character, like a space, “…” or a quotation mark. Copy it again.',
  'setup.shortToken':
    'The token is only 32 characters long, too short for a Trello token: the address it came from probably lacked `response_type=token`. Get a new one with the link in the settings.',
  'setup.baseUrl': 'The base URL must be an address like {like} (https, or http within your own network).',
  'setup.authUrl':
    'The authorization URL must be an address like {like} (https, or http within your own network).',
  'setup.timeZone':
    '“{zone}” is not a time zone. Use a name like Europe/Berlin; until then, times are shown in UTC.',
  'setup.userUnknown': 'There is no user “{name}” to notify about problems.',

  'setup.threadsOff':
    'Threads are turned off on this server, so updates in {rooms} are posted without a thread for each card. An admin can turn threads on under Administration → Settings → Threads.',

  'setup.line.arrow':
    'Line {line} of “Boards and rooms” needs an arrow between board and room, like `Website -> #web`.',
  'setup.line.board': 'Line {line} of “Boards and rooms” has no board before the arrow.',
  'setup.line.room': 'Line {line} of “Boards and rooms” has no room after the arrow, like `-> #web`.',
  'setup.line.problem': 'Line {line} of “Boards and rooms”: {reason}',
  'setup.line.twice':
    'Line {line} of “Boards and rooms” links the same board to the same room as line {first}.',
  'setup.line.paused':
    'Line {line} of “Boards and rooms” is ignored until its filters are correct; otherwise {room} would get all updates.',
  'setup.line.own':
    'Line {line} of “Boards and rooms”: {board} is already linked in {room}. Unlink it there, or remove the line.',

  'setup.room.none': 'there is no room {room}. Use the name in the room’s address.',
  'setup.room.option': 'there is no room {room}. If the last word is an option, write it like `{example}`.',
  'setup.room.several': '{room} matches several rooms: {names}. Use a name that only one of them has.',
  'setup.room.meant':
    '{room} matches several rooms: {names}. Use a name that only one of them has. If you mean the room that now has this name, remove every line with it, save, add the lines again and save again.',
  'setup.room.gone':
    'the room {room} was deleted. If you mean another room that now has this name, remove every line with it, save, add the lines again and save again.',
  'setup.room.renamed':
    'the room {room} is now called {now} and still gets the updates. Use its new name. If you mean another room, remove every line with the old name, save, add the lines again and save again.',
  'setup.room.archived': '{room} is archived. Unarchive it first.',
  'setup.room.encrypted': '{room} is encrypted, so apps cannot post there.',

  'setup.board.unknown': 'the app’s Trello account cannot see an open board called {name}.',
  'setup.board.near':
    'the app’s Trello account cannot see an open board called {name}. Did you mean {names}?',
  'setup.board.ambiguous': 'several boards match {name}: {names}. Use the board’s address.',
  'setup.board.closed': 'the board {name} is closed.',
  'setup.board.gone':
    'the board {name} was deleted, or the app’s Trello account can no longer see it. If you mean another board that now has this name, use its address.',
  'setup.board.renamed':
    'the board {name} is now called {now}, and its updates still arrive. Use its new name.',

  'setup.repair.address': 'Deliveries for {board} now come to this server’s new address.',
  'setup.repair.copied':
    'Deliveries for {board} now come to this server’s new address. Those to {sites} continue too, because another server may need them: `/trello status` explains how to stop them.',
  'setup.repair.disabled':
    'Trello had stopped deliveries for {board} after many failures in a row. They are working again; what happened in between was not posted.',
  'setup.repair.missing':
    'Trello no longer had a webhook for {board}, as happens when a token is revoked or replaced. It was created again; what happened in between was not posted.',
  'setup.webhook.callback':
    'Trello could not reach this server to set up deliveries for {board}. Site_Url under Administration → Settings → General must be an address that Trello can open from the internet, with a valid certificate.',
  'setup.webhook.failed': 'Deliveries for {board} could not be set up: {reason}',
  'setup.webhook.removal': 'The webhook for {board} could not be deleted on Trello: {reason}',
} as const;
