import { expect } from 'chai';
import fetch from 'node-fetch';
import { Callback } from './Callback';
import type { Json, Ref } from './models';
import type { SampleBoard } from './sample';
import { type StandInSettings, TrelloStandIn } from './TrelloStandIn';

export interface RawAnswer {
  status: number;
  text: string;
  type: string;
  header: (name: string) => string | null;
  /** The body as JSON. */
  json: any;
}

export interface RawOptions {
  body?: Json;
  query?: Record<string, string>;
  /** Default: the default member's. */
  token?: string | null;
  key?: string | null;
  /** Default: the header. */
  via?: 'header' | 'query';
}

/** A running stand-in with a webhook destination and two clients: plain HTTP and trello.js. */
export interface Setup {
  trello: TrelloStandIn;
  callback: Callback;
  raw: (method: string, path: string, input?: RawOptions) => Promise<RawAnswer>;
  api: Awaited<ReturnType<typeof clientOf>>;
  /** Creates a webhook of the default member by REST. @returns its id */
  watch: (model: Ref) => Promise<string>;
}

/** A fresh set-up for each test of the suite, stopped afterwards. */
export function useTrello(settings: StandInSettings = {}): Setup {
  const setup = {} as Setup;
  beforeEach(async () => {
    const trello = await TrelloStandIn.start({ retryDelays: [20, 40, 80], ...settings });
    const callback = await Callback.start();
    const raw = rawOf(trello);
    const watch = async (model: Ref): Promise<string> => {
      const idModel = typeof model === 'string' ? model : model.id;
      const answer = await raw('POST', '/webhooks', { body: { idModel, callbackURL: callback.url } });
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.json.id as string;
    };
    Object.assign(setup, { trello, callback, raw, watch, api: await clientOf(trello) });
  });
  afterEach(async () => {
    await setup.trello.stop();
    await setup.callback.stop();
  });
  return setup;
}

/** The sample board before each test; after it no request may have violated Trello's OpenAPI document. */
export function useSample(setup: Setup, take: (sample: SampleBoard) => void): void {
  beforeEach(() => {
    take(setup.trello.sampleBoard());
  });
  afterEach(() => {
    expect(setup.trello.violations()).to.deep.equal([]);
  });
}

async function clientOf(trello: TrelloStandIn) {
  const { createTrelloClient } = await import('trello.js');
  return createTrelloClient({ apiKey: trello.apiKey, apiToken: trello.token, host: trello.url });
}

function rawOf(trello: TrelloStandIn): Setup['raw'] {
  return async (method, path, input = {}) => {
    const key = input.key === undefined ? trello.apiKey : input.key;
    const token = input.token === undefined ? trello.token : input.token;
    const credentials = { ...(key ? { key } : {}), ...(token ? { token } : {}) };
    const inQuery = input.via === 'query';
    const query = new URLSearchParams({ ...input.query, ...(inQuery ? credentials : {}) }).toString();
    const header = [
      ...(key ? [`oauth_consumer_key="${key}"`] : []),
      ...(token ? [`oauth_token="${token}"`] : []),
    ];
    const response = await fetch(`${trello.url}${path}${query ? `?${query}` : ''}`, {
      method,
      headers: {
        ...(inQuery || header.length === 0 ? {} : { authorization: `OAuth ${header.join(', ')}` }),
        ...(input.body ? { 'content-type': 'application/json' } : {}),
      },
      ...(input.body ? { body: JSON.stringify(input.body) } : {}),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      text,
      type,
      header: (name) => response.headers.get(name),
      json: type.includes('json') ? JSON.parse(text) : undefined,
    };
  };
}
