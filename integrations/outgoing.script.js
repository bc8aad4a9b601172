// Trello for Rocket.Chat __VERSION__: script for an OUTGOING integration with the trigger word: trello
// Fill in the lines below. The steps are in docs/integrations.md.

// From trello.com/power-ups/admin: your Power-Up → API key, 32 letters and digits.
const API_KEY = '';
// A read-only token is enough. It begins with ATTA; README.md explains how to get one ("Install").
const TOKEN = '';
// The id of the board that people can see, 24 letters and digits: "npm run webhook -- list" shows it.
// Anyone who can post in the integration's channels can read the whole board.
const BOARD_ID = '';

// English if the language is not available.
const LANGUAGE = 'en';
// Like 'Europe/Berlin'.
const TIME_ZONE = 'UTC';

// Nothing below this line needs to be changed.
// __BUNDLE__
const readTrelloHead = () => ({
  apiKey: API_KEY,
  token: TOKEN,
  boardId: BOARD_ID,
  language: LANGUAGE,
  timeZone: TIME_ZONE,
});
class Script {
  prepare_outgoing_request(given) {
    return TrelloOutgoing.prepare(given, readTrelloHead);
  }
  process_outgoing_response(answered) {
    return TrelloOutgoing.conclude(answered, readTrelloHead);
  }
}
