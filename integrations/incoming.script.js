// Trello for Rocket.Chat __VERSION__: script for an INCOMING integration.
// Fill in the lines below. The steps are in docs/integrations.md.

// From trello.com/power-ups/admin: your Power-Up → API key → "Secret", 64 letters and digits.
const API_SECRET = '';
// The "Webhook URL" of this integration, exactly as in: npm run webhook -- create --callback …
const CALLBACK_URL = '';

// Board → channel, to post boards in different channels. If empty, every board goes to the integration's channel.
// Once there is a row, boards without one are refused. A board is its address (or an invitation's), its id, its short
// link or its name. The address is best: any member can rename a board, and eight letters and digits are read as a short
// link. '*' stands for all boards without a row of their own:
//   'https://trello.com/b/abcd1234/website': '#website',
//   'https://trello.com/b/efgh5678/shop': ['#shop', '@ada'],
// Needs "Allow to overwrite destination channel in the body parameters" in the integration's settings.
const CHANNELS = {};

// Which events: [] for all, only some like ['moves', 'comments'], or all except some like ['-votes'].
// The events are __EVENTS__.
const EVENTS = [];
// Which lists, by name: [] for all, only some like ['To do', 'Doing'], or all except some like ['-Done'].
// Only some leaves out what is on no list, like changes to the board and its members; all except some includes it.
const LISTS = [];
// 'compact' is one line; 'detailed' adds the board, the list, a coloured bar and more of each comment.
const STYLE = 'compact';
// English if the language is not available.
const LANGUAGE = 'en';
// Like 'Europe/Berlin'.
const TIME_ZONE = 'UTC';

// Nothing below this line needs to be changed.
// __BUNDLE__
class Script {
  process_incoming_request(given) {
    return TrelloIncoming.receive(given, () => ({
      apiSecret: API_SECRET,
      callbackUrl: CALLBACK_URL,
      channels: CHANNELS,
      events: EVENTS,
      lists: LISTS,
      style: STYLE,
      language: LANGUAGE,
      timeZone: TIME_ZONE,
    }));
  }
}
