import { LIMITS } from '../../trello/rest/RateLimiter';
import type { EngineHost } from '../engine/EngineHost';
import type { LoggedRequest } from '../trello/RequestLog';

/**
 * A process that has sent that much sends nothing in the next test. The app's limits are for ten seconds, and how many
 * tests fit into those depends on the machine, so what a process has sent is counted, however long it took.
 */
const ENOUGH = { token: LIMITS.token / 3, key: LIMITS.key / 3 };

type Sent = Record<keyof typeof ENOUGH, number>;
type Host = Pick<EngineHost, 'startedAt' | 'idle' | 'restart'>;

/** Keeps the tests of a world away from the app's rate limits on a machine of any speed. */
export class RequestWatch {
  /** how many requests there were when it was looked at last */
  private seen = 0;

  constructor(
    private readonly host: Host,
    private readonly trello: { requests: readonly LoggedRequest[] },
  ) {}

  /** Starts another process, which has sent nothing yet, if this one has sent enough. */
  async restartIfBusy(): Promise<void> {
    this.check();
    const sent = most(this.trello.requests.filter(({ at }) => at >= this.host.startedAt));
    if (sent.token < ENOUGH.token && sent.key < ENOUGH.key) return;
    await this.host.idle();
    await this.host.restart();
  }

  /** @throws if so much was sent since the last time that on a fast machine, the app may refuse to send more */
  check(): void {
    const sent = most(this.trello.requests.slice(this.seen).filter(({ at }) => at >= this.host.startedAt));
    this.seen = this.trello.requests.length;
    if (sent.token <= LIMITS.token - ENOUGH.token && sent.key <= LIMITS.key - ENOUGH.key) return;
    throw new Error(
      `${sent.token} requests with one token and ${sent.key} in all are too many at a stretch: split the test, or call ` +
        'world.restartIfBusy() between its steps.',
    );
  }
}

/** Of the token that was used most, and of all together. */
function most(requests: readonly LoggedRequest[]): Sent {
  const counts = new Map<string, number>();
  for (const { auth } of requests) {
    const { token = '' } = auth;
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return { token: Math.max(0, ...counts.values()), key: requests.length };
}
