import fetch from 'node-fetch';
import { head as largeHead, largeBoard } from '../test/integrations/largeBoard';
import { measureCommand, type TypedCommand } from '../test/integrations/measure';
import { TrelloStandIn } from '../test/trello/TrelloStandIn';

/** As long as an answer may be. */
const LONGEST = 2_500_000;
const TRELLO = 'https://api.trello.com/1';

const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 1_000))} kB`;
const spent = (ms: number): string => `${ms.toFixed(1)} ms`;

/** What a typed command costs the outgoing script in an isolate of 8 MB, Trello's time left out. */
export async function benchOutgoing(): Promise<string[]> {
  const trello = await TrelloStandIn.start({});
  try {
    const lines: string[] = [];
    for (const command of commandsFor(trello)) {
      const { letters, p50, p95, first, loaded, peak } = await measureCommand(command);
      lines.push(
        `outgoing script, ${command.typed} (an answer of ${kilobytes(letters)}): median ${spent(p50)}, ` +
          `95 % below ${spent(p95)}, the first ${spent(first)}; ` +
          `memory ${kilobytes(loaded)} loaded, ${kilobytes(peak)} at most`,
      );
    }
    return lines;
  } finally {
    await trello.stop();
  }
}

function commandsFor(trello: TrelloStandIn): TypedCommand[] {
  const { board, cards } = trello.sampleBoard();
  const head = { API_KEY: trello.apiKey, TOKEN: trello.token, BOARD_ID: board.id };
  const [card] = Object.values(cards);
  const Authorization = `OAuth oauth_consumer_key="${trello.apiKey}", oauth_token="${trello.token}"`;
  const answer = async (address: string): Promise<string> =>
    (await fetch(address.replace(TRELLO, trello.url), { headers: { Authorization } })).text();
  const large = largeBoard('Café au lait', LONGEST);
  return [
    { typed: 'trello list Big', head: largeHead, answer: () => Promise.resolve(large) },
    { typed: `trello card https://trello.com/c/${card?.shortLink ?? ''}`, head, answer },
    { typed: 'trello search guide', head, answer },
  ];
}
