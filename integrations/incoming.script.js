// Trello for Rocket.Chat __VERSION__: script of an INCOMING integration.
// Fill in the lines below. docs/integrations.md has the steps.

// From trello.com/power-ups/admin: your Power-Up → API key → "Secret", 64 letters and digits.
const API_SECRET = '';
// "Webhook URL" of this integration, exactly as in: npm run webhook -- create --callback …
const CALLBACK_URL = '';

// Board → channel, where boards go to different channels. Left empty, every board goes to the channel of the integration.
// With a row or more, a board without one is refused. A board is its address (also the one of an invitation), its id, its
// short link or its name; take the address: whoever is on a board can change its name, and eight letters and digits are
// read as a short link. '*' is all boards without a row of their own:
//   'https://trello.com/b/abcd1234/website': '#website',
//   'https://trello.com/b/efgh5678/shop': ['#shop', '@ada'],
// Needs "Allow to overwrite destination channel in the body parameters" in the settings of the integration.
const CHANNELS = {};

// Which events: [] for all, some like ['moves', 'comments'], or all but some like ['-votes'].
// There are: __EVENTS__.
const EVENTS = [];
// Cards of which lists: [] for all, some like ['To do', 'Doing'], or all but some like ['-Done'], each as it is called on
// the board. Some leave out what is on no list, like news of the board and its members; all but some do not.
const LISTS = [];
// 'compact' is one line; 'detailed' adds board and list, with a coloured bar, and more of each comment.
const STYLE = 'compact';
// What there are no sentences for is told in English.
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
