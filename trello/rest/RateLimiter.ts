import { type Clock, systemClock, wait } from '../clock';
import { TrelloError } from '../TrelloError';
import { fingerprint } from './fingerprint';
import { ANSWER_TIME_MS } from './pauseAfterAnswer';
import type { Credentials } from './transport';

/**
 * Trello's limits are 300 requests per key and 100 per token in 10 s, and 100 requests for a member in 15 minutes
 * (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/). A margin is left for other instances and
 * users of the key, and for requests that arrive closer together than they were sent. More than 200 refusals in 10 s
 * block a key: nothing is sent after a quarter of them, and while so many requests are unanswered that the rest could be
 * reached.
 */
export const LIMITS = { key: 270, token: 90, member: 90, refusals: 50, bulk: 100, unanswered: 120 };
const INTERVAL_MS = 10_000;
const MEMBER_INTERVAL_MS = 900_000;
const SECOND_INTERVAL_MS = 1_000;
const PAUSE_MS = 100;

interface Window {
  /** ms since 1970, ascending; of requests that were sent or have a slot, or of refusals */
  times: number[];
  limit: number;
  ms: number;
}

type Keys = Pick<Credentials, 'key' | 'token' | 'holder'>;

/**
 * Slots for requests to Trello, in this process. Each request gets its slot at once, or fails if that is past the
 * deadline.
 */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();
  /** requests by key that Trello has not answered yet: each may turn out to be a refusal */
  private readonly unanswered = new Map<string, number>();
  private readonly limits: typeof LIMITS;

  constructor(
    private readonly clock: Clock = systemClock,
    limits: Partial<typeof LIMITS> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  /**
   * Resolves when this request may be sent. The caller reports its end with `answered`.
   * @param until deadline in ms since 1970
   * @param isForMember whether it counts as a request for a member
   * @throws TrelloError rateLimited or memberLimit, at once, if its slot is too late for an answer by then
   */
  async turn(keys: Keys, until: number, isForMember = false): Promise<void> {
    const ms = this.book(keys, until, isForMember) - this.clock.now();
    let hasWaited = ms > 0;
    if (hasWaited) await wait(this.clock, ms);
    const id = idOf('unanswered', keys.key);
    for (; this.countOf(id) >= this.limits.unanswered; hasWaited = true) {
      if (this.clock.now() + PAUSE_MS > until - ANSWER_TIME_MS) throw new TrelloError('rateLimited');
      await wait(this.clock, PAUSE_MS);
    }
    // Trello may have refused others meanwhile.
    const moment = this.clock.now();
    if (hasWaited && earliest([this.windowOf('refusals', keys.key)], moment) > moment)
      await this.turn(keys, until, isForMember);
    else this.unanswered.set(id, this.countOf(id) + 1);
  }

  /** A request that had its turn was answered, or is given up. */
  answered({ key }: Keys): void {
    const id = idOf('unanswered', key);
    const left = this.countOf(id) - 1;
    if (left > 0) this.unanswered.set(id, left);
    else this.unanswered.delete(id);
  }

  private countOf(id: string): number {
    return this.unanswered.get(id) ?? 0;
  }

  /** @returns the time of the slot */
  private book({ key, token, holder = token }: Keys, until: number, isForMember: boolean): number {
    const now = this.clock.now();
    this.forgetOld(now);
    const ofKey = this.windowOf('key', key);
    const counting = [ofKey, this.windowOf('token', holder)];
    const member = isForMember ? [this.windowOf('member', key, MEMBER_INTERVAL_MS)] : [];
    const bulk = { ...ofKey, limit: this.limits.bulk, ms: SECOND_INTERVAL_MS };
    const at = earliest([...counting, ...member, bulk, this.windowOf('refusals', key)], now);
    const isTooLate = (moment: number): boolean => moment > now && moment > until - ANSWER_TIME_MS;
    if (isTooLate(earliest(member, now))) throw new TrelloError('memberLimit');
    if (isTooLate(at)) throw new TrelloError('rateLimited');
    for (const { times } of [...counting, ...member]) insert(times, at);
    return at;
  }

  /** Trello has refused a request of this key with 429. */
  recordRefusal({ key }: Keys): void {
    insert(this.windowOf('refusals', key).times, this.clock.now());
  }

  private windowOf(kind: 'key' | 'token' | 'member' | 'refusals', value: string, ms = INTERVAL_MS): Window {
    const id = idOf(kind, value);
    const window = this.windows.get(id) ?? { times: [], limit: this.limits[kind], ms };
    this.windows.set(id, window);
    return window;
  }

  private forgetOld(now: number): void {
    for (const [id, { times, ms }] of this.windows) {
      const [last = 0] = times.slice(-1);
      if (last <= now - ms) this.windows.delete(id);
      else while (times[0] !== undefined && times[0] <= now - ms) times.shift();
    }
  }
}

/** Of a credential, which is not kept. */
const idOf = (kind: string, value: string): string => fingerprint(`${kind} ${value}`);

/** The earliest time that all windows allow. */
function earliest(windows: Window[], now: number): number {
  let at = now;
  for (let before = -1; before !== at;) {
    before = at;
    for (const window of windows) at = earliestIn(window, at);
  }
  return at;
}

/** Slots ahead may wait for the key or for the token, so both sides of `from` count. */
function earliestIn({ times, limit, ms }: Window, from: number): number {
  let at = from;
  const countUntil = (): number => times.filter((time) => time <= at).length;
  for (let first = Math.max(0, countUntil() - limit); first <= countUntil(); first += 1) {
    const last = times[first + limit - 1];
    if (last === undefined) break;
    const start = Math.min(times[first] ?? at, at);
    if (Math.max(last, at) - start < ms) at = (times[first] ?? at) + ms;
  }
  return at;
}

function insert(times: number[], at: number): void {
  const index = times.findIndex((time) => time > at);
  times.splice(index < 0 ? times.length : index, 0, at);
}
