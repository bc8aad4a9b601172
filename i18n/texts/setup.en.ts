/** What the app tells its admins about the settings. */
export const setup = {
  'setup.done': '*Trello is set up.* These rooms follow a board:',
  'setup.subscription': '• {model} → {room}',
  'setup.noSubscriptions': 'No board is mapped to a room any more.',
  'setup.working': 'These rooms follow a board:',
  'setup.more': 'and {count} more',
  'setup.announce': 'This room follows {model} now. Its news appears here; `/trello list` shows its lists.',
  'setup.notWritable':
    'The app may not write in {room}. If the room is read-only, give the role “app” the permission post-readonly, or make the room writable.',
  'setup.problems': '*Trello’s settings need a look:*',
  'setup.problem': '• {problem}',

  'setup.name.apiKey': 'the API key',
  'setup.name.apiSecret': 'the API secret',
  'setup.name.apiToken': 'the token',
  'setup.missing.one': '{first} is',
  'setup.missing.two': '{first} and {last} are',

  'setup.noSecret':
    'The API secret is missing. Without it nobody can tell real deliveries from forged ones, so no board is mapped. It stands beside the API key on trello.com/power-ups/admin.',
  'setup.looksLike': '{field} looks like {other}. Please check which value went where.',
  'setup.invalidCharacter':
    '{field} in the app’s settings holds a sign that no such value has, like a space, “…” or a quotation mark. Please copy it again.',
  'setup.shortToken':
    'The token is 32 characters long, and Trello’s are longer: its address probably lacked `response_type=token`. Please make it again with the link in the settings.',
  'setup.baseUrl':
    'The base URL must be an address like https://api.trello.com/1 (https, or http for an address of your own network).',
  'setup.timeZone':
    '“{zone}” is not a time zone. Please use a name like Europe/Berlin; until then times are told in UTC.',
  'setup.userUnknown': 'There is no user “{name}” to tell about problems.',

  'setup.threadsOff':
    'Threads are switched off on this server, so {rooms} gets its news without a thread for each card. An admin can switch them on under Administration → Settings → Threads.',

  'setup.line.arrow':
    'Line {line} of the routes needs an arrow between board and room, like `Website -> #web`.',
  'setup.line.board': 'Line {line} of the routes names no board before the arrow.',
  'setup.line.room': 'Line {line} of the routes names no room after the arrow, like `-> #web`.',
  'setup.line.problem': 'Line {line} of the routes: {reason}',
  'setup.line.twice': 'Line {line} of the routes maps the same board to the same room as line {first}.',
  'setup.line.paused':
    'Line {line} of the routes is not followed until its filters are right: {room} would hear everything otherwise.',
  'setup.line.own':
    'Line {line} of the routes: {board} is linked in {room} already. Please unlink it there, or remove the line.',

  'setup.room.none': 'there is no room {room}. Please use its name as in its address.',
  'setup.room.option':
    'there is no room {room}. If its last word is meant as an option, write it like `{example}`.',
  'setup.room.several':
    '{room} may be several rooms: {names}. Please write the name that only one of them has.',
  'setup.room.meant':
    '{room} may be several rooms: {names}. Please write the name that only one of them has. If you mean the one that is called so now, take each line with that name out, save, put it back and save again.',
  'setup.room.gone':
    'the room {room} that it meant is gone. If another one has that name by now and you mean it, take each line with that name out, save, put it back and save again.',
  'setup.room.renamed':
    'the room {room} is called {now} now, and still gets the news. Please write its new name. If you mean another room, take each line with that name out, save, put it back and save again.',
  'setup.room.archived': '{room} is archived. Please unarchive it first.',
  'setup.room.encrypted': '{room} is encrypted, so apps cannot write there.',

  'setup.board.unknown': 'the token’s account sees no open board {name}.',
  'setup.board.near': 'the token’s account sees no open board {name}. Did you mean {names}?',
  'setup.board.ambiguous': 'several boards fit {name}: {names}. Please use the board’s address.',
  'setup.board.closed': 'the board {name} is closed.',
  'setup.board.gone':
    'the board {name} that it meant is gone, or the token’s account can no longer see it. If another one has that name by now and you mean it, please use its address.',
  'setup.board.renamed':
    'the board {name} is called {now} now, and its news still comes. Please write its new name.',

  'setup.repair.address': 'Deliveries for {board} come to this server’s new address now.',
  'setup.repair.copied':
    'Deliveries for {board} come to this server’s new address now. Those to {sites} go on as well, as another server may need them: `/trello status` says how to end them.',
  'setup.repair.disabled':
    'Trello had stopped its deliveries for {board} after many failed in a row. They are set up again; what happened in between was not told.',
  'setup.repair.missing':
    'Trello had no deliveries set up for {board} any more, as when a token was revoked or replaced. They are set up again; what happened in between was not told.',
  'setup.webhook.callback':
    'Trello could not reach this server at its address to set up deliveries for {board}. Site_Url in Administration → General must be an address that Trello can open from the internet, with a valid certificate.',
  'setup.webhook.failed': 'Deliveries for {board} could not be set up: {reason}',
  'setup.webhook.removal': 'The webhook of {board} could not be removed at Trello: {reason}',
} as const;
