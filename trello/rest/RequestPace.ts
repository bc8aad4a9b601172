import { type Clock, systemClock, wait } from '../clock';
import { TrelloError } from '../TrelloError';
import { fingerprint } from './fingerprint';
import { ANSWER_TIME } from './pauseAfter';
import type { Credentials } from './transport';

/**
 * Trello's limits are 300 requests per key and 100 per token in 10 s
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/). A little is left for what other
 * instances and other users of the key ask, and for requests that arrive closer together than they were sent.
 */
const INTERVAL = 10_000;
const LIMITS = { key: 270, token: 90 };

/** Turns of those who want to ask Trello, in this process. Each has its moment from the start. */
export class RequestPace {
  private readonly windows = new Map<string, number[]>();

  constructor(
    private readonly clock: Clock = systemClock,
    private readonly limits = LIMITS,
  ) {}

  /**
   * Resolves when this request may be sent.
   * @param until ms since 1970
   * @throws TrelloError rateLimited, at once, where its turn comes too late for an answer by then
   */
  async turn({ key, token }: Pick<Credentials, 'key' | 'token'>, until: number): Promise<void> {
    const now = this.clock.now();
    this.forgetOld(now);
    const windows = [
      { times: this.timesOf(`key ${key}`), limit: this.limits.key },
      { times: this.timesOf(`token ${token}`), limit: this.limits.token },
    ];
    const at = earliest(windows, now);
    if (at > now && at > until - ANSWER_TIME) throw new TrelloError('rateLimited');
    for (const { times } of windows) insert(times, at);
    if (at > now) await wait(this.clock, at - now);
  }

  private timesOf(name: string): number[] {
    const id = fingerprint(name);
    const times = this.windows.get(id) ?? [];
    this.windows.set(id, times);
    return times;
  }

  private forgetOld(now: number): void {
    for (const [id, times] of this.windows) {
      const [last = 0] = times.slice(-1);
      if (last <= now - INTERVAL) this.windows.delete(id);
      else while (times[0] !== undefined && times[0] <= now - INTERVAL) times.shift();
    }
  }
}

interface Window {
  /** ms since 1970, ascending; of requests sent and of those that have their turn to come */
  times: number[];
  limit: number;
}

/** The first moment that no window objects to. */
function earliest(windows: Window[], now: number): number {
  let at = now;
  for (let before = -1; before !== at;) {
    before = at;
    for (const window of windows) at = earliestIn(window, at);
  }
  return at;
}

/** Turns of the token may lie ahead that wait for the key, and the other way round: both sides of `from` count. */
function earliestIn({ times, limit }: Window, from: number): number {
  let at = from;
  const place = (): number => times.filter((time) => time <= at).length;
  for (let first = Math.max(0, place() - limit); first <= place(); first += 1) {
    const last = times[first + limit - 1];
    if (last === undefined) break;
    const start = Math.min(times[first] ?? at, at);
    if (Math.max(last, at) - start < INTERVAL) at = (times[first] ?? at) + INTERVAL;
  }
  return at;
}

function insert(times: number[], at: number): void {
  const place = times.findIndex((time) => time > at);
  times.splice(place < 0 ? times.length : place, 0, at);
}
