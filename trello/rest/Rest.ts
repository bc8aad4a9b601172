import { type Clock, REQUEST_TIMEOUT_MS, systemClock, wait } from '../clock';
import { asWriteError, errorFromAnswer, TrelloError } from '../TrelloError';
import { ANSWER_TIME_MS, pauseAfterAnswer } from './pauseAfterAnswer';
import type { RateLimiter } from './RateLimiter';
import type { Kept, ReadCache } from './ReadCache';
import { addressOf, headersOf, isForMember } from './requestOf';
import type { Body, Read, Write } from './requests';
import type { Credentials, Transport, TransportAnswer, TransportRequest } from './transport';
import { withTimeout } from './withTimeout';

export interface RestOptions {
  /** the person's deadline in ms since 1970, for all requests together */
  deadline?: number;
  clock?: Clock;
  /** shared by all clients of the process */
  rateLimiter?: RateLimiter;
  /** shared by all clients of the process; a write empties it */
  cache?: ReadCache;
  /** whether reads may come from the cache: people may see data ten seconds old, jobs may not */
  isCached?: boolean;
}

/** One request to Trello: credentials, timeouts, rate limits and the single retry. Rejects with a TrelloError. */
export class Rest {
  private readonly clock: Clock;

  constructor(
    private readonly transport: Transport,
    private readonly credentials: Credentials,
    private readonly options: RestOptions,
  ) {
    this.clock = options.clock ?? systemClock;
  }

  async read<T>(read: Read<T>): Promise<T> {
    const { parse, boardOf } = read;
    const url = addressOf(read, this.credentials.baseUrl);
    const until = this.until();
    const { cache, isCached } = this.options;
    if (!cache || !isCached || read.isAlwaysAsked) {
      return parse(parseJson(await this.get(url, until)), this.clock.now());
    }
    // Every caller gets a copy, so that changing it affects nobody else.
    let own: { value: T } | undefined;
    const ask = async (): Promise<{ text: string; boardId?: string }> => {
      const text = await this.get(url, until);
      own = { value: parse(parseJson(text), this.clock.now()) };
      return { text, boardId: boardOf?.(own.value) };
    };
    const question = { token: this.credentials.token, url };
    const { text, at } = await this.withOwnTime(until, () => cache.read(question, ask));
    return own?.value ?? parse(parseJson(text), at);
  }

  /** A write is never sent twice: the first one may have arrived. */
  async write<T>({ method, path, body, parse }: Write<T>): Promise<T> {
    try {
      const url = this.credentials.baseUrl + path;
      return parse(parseJson(await this.request(method, url, { body, until: this.until() })));
    } catch (error) {
      throw asWriteError(error);
    } finally {
      this.options.cache?.forgetEverything();
    }
  }

  private until(): number {
    return Math.min(this.clock.now() + REQUEST_TIMEOUT_MS, this.options.deadline ?? Infinity);
  }

  /** The first caller may have less time: those who share its request are not limited by it. */
  private async withOwnTime(until: number, read: () => Promise<Kept>): Promise<Kept> {
    try {
      return await withTimeout(this.clock, until, read);
    } catch (error) {
      if (!isOfTheirTime(error) || until - this.clock.now() <= ANSWER_TIME_MS) throw error;
      return withTimeout(this.clock, until, read);
    }
  }

  private async get(url: string, until: number): Promise<string> {
    try {
      return await this.request('get', url, { until });
    } catch (error) {
      const pause = pauseAfterAnswer(error, until - this.clock.now());
      if (pause === undefined) throw error;
      await wait(this.clock, pause);
      return this.request('get', url, { until });
    }
  }

  /**
   * Waits until Trello's limits allow a request. If nobody waits for the answer, its timeout begins only then: a job
   * with many requests is slow rather than refused.
   * @returns the deadline for the answer, in ms since 1970
   */
  private async takeTurn(url: string, until: number): Promise<number> {
    const { rateLimiter, deadline = Infinity } = this.options;
    if (deadline !== Infinity) {
      await rateLimiter?.turn(this.credentials, until, isForMember(url));
      return until;
    }
    await rateLimiter?.turn(this.credentials, this.clock.now() + MAX_TURN_MS, isForMember(url));
    return this.until();
  }

  /** @param url is not logged: some of Trello's paths contain the token */
  private async request(
    method: TransportRequest['method'],
    url: string,
    { body, until }: { body?: Body; until: number },
  ): Promise<string> {
    const end = await this.takeTurn(url, until);
    const headers = headersOf(this.credentials);
    let answer: TransportAnswer;
    try {
      answer = await withTimeout(this.clock, end, (timeout) =>
        this.transport({ method, url, headers, ...(body && { data: body }), timeout }),
      );
    } finally {
      this.options.rateLimiter?.answered(this.credentials);
    }
    const { status, body: text } = answer;
    if (status === 429) this.options.rateLimiter?.recordRefusal(this.credentials);
    if (status < 200 || status > 299) throw errorFromAnswer(status, text, answer.headers);
    return text;
  }
}

/** ms; two of Trello's windows, and less than Trello waits for the response to a delivery */
const MAX_TURN_MS = 20_000;

/** Not a response from Trello, but the end of the person's timeout. */
function isOfTheirTime(error: unknown): boolean {
  if (!(error instanceof TrelloError) || error.status !== undefined) return false;
  return error.kind === 'slow' || error.kind === 'rateLimited';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TrelloError('malformed');
  }
}
