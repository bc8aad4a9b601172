/** The integration scripts' own sentences; the others they share with the app. */
export const integrations = {
  'integration.unexpected':
    'Something went wrong in the Trello script, so nothing was posted. Check the lines at the top of the script.',
  'integration.noSecret':
    'API_SECRET at the top of the script is empty. Copy it from trello.com/power-ups/admin: it is the “Secret” next to the API key.',
  'integration.noCallback':
    'CALLBACK_URL at the top of the script is empty. It is this integration’s Webhook URL, exactly as the webhook was created with it.',
  'integration.wrongSignature':
    'The signature does not match. Either this did not come from Trello, or API_SECRET or CALLBACK_URL at the top of the script differs from what the webhook was created with.',
  'integration.meUnknown':
    'This integration does not know who `@me` is on Trello. Use a Trello username, like `@ada`.',
  'integration.notADelivery': 'This is signed, but it is not a Trello delivery.',
  'integration.tooLong': 'This is longer than anything Trello sends, so it was not read.',
  'integration.old':
    'This happened more than a day ago, so nothing was posted. Either somebody is resending an old delivery, or this server’s clock is wrong.',
  'integration.head': '{name} at the top of the script: {problem}',
  'integration.texts': 'use a text like “Doing”, or a list of texts like [“To do”, “Doing”].',
  'integration.table':
    'use rows of a board and its channel, like “https://trello.com/b/abcd1234”: “#website”, or no rows at all.',
  'integration.row':
    'the row of {board} names no channel. Use a channel like “#website”, a person like “@ada”, or a list of them.',
  'integration.style': 'use “compact” or “detailed”.',
  'integration.zone': 'use the name of a time zone, like “Europe/Berlin” or “UTC”.',
  'integration.unlisted':
    'there is no row for {board}, so nothing was posted. Add one, or a row “*” for all other boards.',
  'integration.noBoard': 'deliveries without a board',
  'integration.rowAddress':
    'the row of {board} is not a board’s address. Open the board in a browser and copy the address from there, like “https://trello.com/b/abcd1234”.',
  'integration.rowTwice':
    'two rows name the same board, and one of them is {board}. Keep one, with all its channels.',
  'integration.rowIsLink':
    'a row spelled like {board} is read as a short link, but that board has a different one, so nothing was posted. Use the board’s address instead.',
  'integration.refusedTwice':
    'Rocket.Chat refused this twice for {channels}, so it will not be sent again; some of them may have it. Either a channel does not exist, “Post as” may not write in it, or the server had a problem.',
  'integration.notSetUp':
    'Trello is not set up yet: {missing} at the top of the integration’s script is missing or incomplete. An admin can fill it in under Administration → Workspace → Integrations.',
  'integration.unauthorizedKey':
    'Trello does not recognise API_KEY at the top of the integration’s script. An admin can copy the right one from trello.com/power-ups/admin.',
  'integration.unauthorizedToken':
    'Trello does not accept TOKEN at the top of the integration’s script: it was revoked, has expired, or belongs to another API key. An admin can get a new one and paste it there.',
  'integration.needsApp':
    '`/trello {command}` needs the Trello app; this integration can only look things up. `/trello help` shows all its commands.',
  'integration.tooLarge':
    'The board has too many cards for a script to read. `/trello search <words>` still works, and so does `/trello card` with a card’s address.',
  'integration.boardGone':
    'The board can no longer be read: it was deleted, or the token’s account has lost access to it. An admin can check this on Trello.',
  'integration.noneSent':
    'Trello sends a script only the first {count} cards of {board}, and none of them are on {list}. Use `/trello search list:"<name>"`, or `/trello card` with a card’s address.',
  'integration.timedOut':
    'Trello took too long to answer: it is busy, or the board is large. Try again in a minute; `/trello search <words>` may work even now.',
  'integration.notAccepted':
    'Trello did not accept the request. Try other words. If none work, an admin can check for a newer version of this script.',
  'integration.failed': 'Something went wrong in the Trello script. Try other words.',
} as const;
