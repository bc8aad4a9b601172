import fetch from 'node-fetch';
import { buildIntegrations } from '../../scripts/integrations';
import { prepareCall } from '../../testing/integrations/converse';
import { IsolateHost, type LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { largeBoard, head as largeHead } from '../../testing/integrations/largeBoard';
import { fillIn, type Head } from '../../testing/integrations/scripts';
import { TrelloStandIn } from '../../testing/trello/TrelloStandIn';
import { figuresOf, single } from '../figures';
import type { Options } from '../options';
import type { Row } from '../Row';

const part = 'outgoing';

/** The maximum length of a response. */
const MAX_LENGTH = 2_500_000;
const TRELLO = 'https://api.trello.com/1';

interface Typed {
  what: string;
  text: string;
  head: Head;
  /** @returns Trello's response to the request for a path */
  answer: (address: string) => Promise<string>;
}

/** The cost of a command to the outgoing integration in an isolate of 8 MB, without Trello's time. */
export async function outgoing({ rounds }: Options): Promise<Row[]> {
  const { outgoing: script } = await buildIntegrations();
  const trello = await TrelloStandIn.start({});
  const host = await IsolateHost.start();
  try {
    const rows: Row[] = [];
    for (const typed of commandsFor(trello)) {
      const loaded = await host.load(fillIn(script.code, typed.head));
      rows.push(...(await measure(loaded, typed, Math.ceil(rounds / 6))));
    }
    return rows;
  } finally {
    await host.stop();
    await trello.stop();
  }
}

async function measure(script: LoadedScript, { what, text, answer }: Typed, times: number): Promise<Row[]> {
  const ms: number[] = [];
  let body: string | undefined;
  let peak = script.usedBytes;
  for (let count = 0; count < times; count += 1) {
    const asked = await prepareCall(script, text);
    body ??= await answer((asked.result as { url: string }).url);
    const response = { error: null, status_code: 200, content: body, content_raw: body, headers: {} };
    const request = asked.result as object;
    const posted = await script.call<unknown>('process_outgoing_response', { request, response });
    ms.push(asked.ms + posted.ms);
    peak = Math.max(peak, asked.usedBytes, posted.usedBytes);
  }
  const note = `an answer of ${String(Math.round((body?.length ?? 0) / 1000))} kB`;
  return [
    { part, what: `outgoing script, ${what}`, figures: figuresOf(ms), unit: 'ms', note },
    // V8 allows more than 8 MB for a moment.
    { part, what: `outgoing script, ${what}, memory at most`, figures: single(peak / 1e6), unit: 'MB' },
  ];
}

function commandsFor(trello: TrelloStandIn): Typed[] {
  const { board, cards } = trello.sampleBoard();
  const head = { API_KEY: trello.apiKey, TOKEN: trello.token, BOARD_ID: board.id };
  const shortLink = cards['Write the visitor guide']?.shortLink ?? '';
  const Authorization = `OAuth oauth_consumer_key="${trello.apiKey}", oauth_token="${trello.token}"`;
  const answer = async (address: string): Promise<string> =>
    (await fetch(address.replace(TRELLO, trello.url), { headers: { Authorization } })).text();
  const large = largeBoard('Café au lait', MAX_LENGTH);
  return [
    { what: 'a list', text: 'trello list To do', head, answer },
    {
      what: 'a list of the largest board',
      text: 'trello list Big',
      head: largeHead,
      answer: () => Promise.resolve(large),
    },
    { what: 'a card', text: `trello card https://trello.com/c/${shortLink}`, head, answer },
    { what: 'a search', text: 'trello search guide', head, answer },
  ];
}
