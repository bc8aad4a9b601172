/** What the integration scripts say for themselves; the rest they share with the app. */
export const integrations = {
  'integration.unexpected':
    'Something went wrong inside the Trello script, and nothing was posted. Please check the lines at its head.',
  'integration.noSecret':
    'API_SECRET at the head of the script is empty. It is the “Secret” beside the API key at trello.com/power-ups/admin.',
  'integration.noCallback':
    'CALLBACK_URL at the head of the script is empty. It is this integration’s Webhook URL, exactly as the webhook was created with it.',
  'integration.unsigned':
    'The signature does not fit. Either this is not from Trello, or API_SECRET or CALLBACK_URL at the head of the script is not what the webhook was created with.',
  'integration.noDelivery': 'This is signed, but it is no delivery of Trello.',
  'integration.events': 'EVENTS at the head of the script: {problem}',
  'integration.notSetUp':
    'Trello is not set up yet: {missing} at the head of the integration’s script is missing or not complete. An admin can fill it in under Administration → Workspace → Integrations.',
  'integration.unauthorizedKey':
    'Trello does not know API_KEY at the head of the integration’s script. An admin can copy the right one from trello.com/power-ups/admin.',
  'integration.unauthorizedToken':
    'Trello does not accept TOKEN at the head of the integration’s script: it was revoked, has expired or belongs to another API key. An admin can make a new one and paste it there.',
  'integration.tooLarge':
    'That board has more cards than a script can read. `/trello search <words>` still works, and `/trello card` with the address of a card.',
  'integration.failed': 'Something went wrong inside the Trello script. Please try again in other words.',
} as const;
