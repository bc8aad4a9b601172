/** Errors in the constants that people fill in at the head of the outgoing integration's script. */
export const outgoing = {
  'head.lineMissing':
    'Trello is not set up yet: a line at the top of the integration’s script is missing. An admin can paste the script again and fill it in.',
  'head.invalidCharacter':
    'Trello is not set up yet: {name} at the top of the integration’s script contains a space, a quote or another invalid character. An admin can copy it again.',
  'head.swapped':
    'Trello is not set up yet: API_KEY and TOKEN at the top of the integration’s script are swapped. An admin can put each in its place.',
  'head.wrongKey':
    'Trello is not set up yet: API_KEY at the top of the integration’s script looks like a token or the API secret. The API key has 32 letters and digits; an admin can copy it from trello.com/power-ups/admin.',
  'head.tokenIsKey':
    'Trello is not set up yet: TOKEN at the top of the integration’s script looks like an API key. A token begins with ATTA; the README explains how an admin can get one.',
  'head.boardId':
    'Trello is not set up yet: BOARD_ID at the top of the integration’s script must be the board’s id, 24 letters and digits, not its address, short link or name. `npm run webhook -- list` shows the ids of all boards.',
} as const;
