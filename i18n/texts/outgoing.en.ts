/** What may be wrong with the lines that people fill in at the head of the outgoing integration's script. */
export const outgoing = {
  'head.lineMissing':
    'Trello is not set up yet: a line at the head of the integration’s script is gone. An admin can paste the script anew and fill it in.',
  'head.invalidCharacter':
    'Trello is not set up yet: {name} at the head of the integration’s script has a space, a quote or another sign in it that does not belong there. An admin can copy it anew.',
  'head.swapped':
    'Trello is not set up yet: API_KEY and TOKEN at the head of the integration’s script stand in each other’s place. An admin can swap them.',
  'head.wrongKey':
    'Trello is not set up yet: API_KEY at the head of the integration’s script looks like a token or the API secret. The API key has 32 letters and digits; an admin can copy it from trello.com/power-ups/admin.',
  'head.tokenIsKey':
    'Trello is not set up yet: TOKEN at the head of the integration’s script looks like an API key. A token begins with ATTA; an admin can make one as the README says.',
  'head.boardId':
    'Trello is not set up yet: BOARD_ID at the head of the integration’s script has to be the board’s id, 24 letters and digits; its address, short link or name will not do. `npm run webhook -- list` prints the ids of all boards.',
} as const;
