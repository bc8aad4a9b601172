// Trello for Rocket.Chat __VERSION__: script of an OUTGOING integration with the trigger word: trello
// Fill in the lines below. docs/integrations.md has the steps.

// From trello.com/power-ups/admin: your Power-Up → API key, 32 letters and digits.
const API_KEY = '';
// A token that may only read is enough. It begins with ATTA; README.md says how to get one ("Install").
const TOKEN = '';
// The id of the board that people may ask for, 24 letters and digits: "npm run webhook -- list" prints it.
// Whoever can write in the channels of the integration can read all of this board.
const BOARD_ID = '';

// What there are no sentences for is told in English.
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
