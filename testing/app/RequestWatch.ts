import type { EngineHost } from '../engine/EngineHost';
import type { TrelloStandIn } from '../trello/TrelloStandIn';

/**
 * How much the app's process may have sent and still goes on. Trello allows a token 100 requests in ten seconds and a
 * key 300, and the app refuses to send more than 90 and 270. How many tests fit into ten seconds depends on the
 * machine, so only requests are counted, not the time.
 */
const ENOUGH = { token: 30, key: 120 };

/** Keeps the tests of a world away from Trello's limits, on a machine of any speed. */
export class RequestWatch {
  private counted = 0;

  constructor(
    private readonly host: EngineHost,
    private readonly trello: TrelloStandIn,
  ) {}

  /** Starts another process, which has sent nothing yet, if this one has sent enough. */
  async restartIfBusy(): Promise<void> {
    const sent = this.trello.requests.slice(this.counted);
    const ofToken = new Map<string, number>();
    for (const { auth } of sent) ofToken.set(auth.token ?? '', (ofToken.get(auth.token ?? '') ?? 0) + 1);
    if (sent.length < ENOUGH.key && Math.max(0, ...ofToken.values()) < ENOUGH.token) return;
    await this.host.restart();
    this.counted = this.trello.requests.length;
  }
}
