/** What the integration scripts say for themselves; the rest they share with the app. */
export const integrations = {
  'integration.unexpected':
    'Something went wrong inside the Trello script, and nothing was posted. Please check the lines at its head.',
  'integration.noSecret':
    'API_SECRET at the head of the script is empty. It is the “Secret” beside the API key at trello.com/power-ups/admin.',
  'integration.noCallback':
    'CALLBACK_URL at the head of the script is empty. It is this integration’s Webhook URL, exactly as the webhook was created with it.',
  'integration.wrongSignature':
    'The signature does not fit. Either this is not from Trello, or API_SECRET or CALLBACK_URL at the head of the script is not what the webhook was created with.',
  'integration.meUnknown':
    'Nobody here knows who `@me` is on Trello. Please say a user name as on Trello, like `@ada`.',
  'integration.notADelivery': 'This is signed, but it is no delivery of Trello.',
  'integration.tooLong': 'This is longer than anything that Trello sends, and was not read.',
  'integration.old':
    'This happened more than a day ago, and nothing was posted. Either somebody sends an old delivery again, or the clock of this server is wrong.',
  'integration.head': '{name} at the head of the script: {problem}',
  'integration.texts': 'it takes a text like “Doing”, or a list of texts like [“To do”, “Doing”].',
  'integration.table':
    'it takes rows of a board and its channel, like “https://trello.com/b/abcd1234”: “#website”, or no rows at all.',
  'integration.row':
    'the row of {board} names no channel. It takes a channel like “#website”, a person like “@ada”, or a list of them.',
  'integration.style': 'it takes “compact” or “detailed”.',
  'integration.zone': 'it takes a time zone by its name, like “Europe/Berlin” or “UTC”.',
  'integration.unlisted':
    'it has no row for {board}, so nothing was posted. Please add one, or the row “*” for all boards that have none.',
  'integration.noBoard': 'what belongs to no board',
  'integration.rowAddress':
    'the row of {board} is no address of a board. Please take the one that the browser shows with the board open, like “https://trello.com/b/abcd1234”.',
  'integration.rowTwice':
    'two rows name the same board, and one of them is {board}. Please keep one, with all its channels.',
  'integration.rowIsLink':
    'the row that is spelled like {board} is read as a short link, and the board that has this name has another one, so nothing was posted. Please write the board’s address there.',
  'integration.refusedTwice':
    'Twice Rocket.Chat did not take this for {channels}, so it is not sent again: some of them may have it. Either one of them does not exist or “Post as” may not write there, or the server had trouble just then.',
  'integration.notSetUp':
    'Trello is not set up yet: {missing} at the head of the integration’s script is missing or not complete. An admin can fill it in under Administration → Workspace → Integrations.',
  'integration.unauthorizedKey':
    'Trello does not know API_KEY at the head of the integration’s script. An admin can copy the right one from trello.com/power-ups/admin.',
  'integration.unauthorizedToken':
    'Trello does not accept TOKEN at the head of the integration’s script: it was revoked, has expired or belongs to another API key. An admin can make a new one and paste it there.',
  'integration.needsApp':
    '`/trello {command}` needs the Trello app; this integration only looks things up. Type `/trello help` for what it knows.',
  'integration.tooLarge':
    'That board has more cards than a script can read. `/trello search <words>` still works, and `/trello card` with the address of a card.',
  'integration.noneSent':
    'Trello sends a script only the first {count} cards of {board}, and none of them are on {list}. `/trello search list:"<name>"` looks there, and `/trello card` with the address of a card works.',
  'integration.timedOut':
    'Trello took too long to answer: it is busy, or that board is large. Please try again in a minute; `/trello search <words>` may work even now.',
  'integration.notAccepted':
    'Trello did not accept that question. Please try it in other words; if none work, an admin can look for a newer version of this script.',
  'integration.failed': 'Something went wrong inside the Trello script. Please try again in other words.',
} as const;
