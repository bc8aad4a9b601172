import { isRecent } from '../../trello/clock';

/** ms; after waiting that long in vain, the next request would fare no better */
const SLOW_MS = 3_000;

/** ms; over when Trello delivers again, which is after 30 s */
const PAUSE_MS = 20_000;

/**
 * Deliveries of a board wait for each other, so rooms that need no request to Trello would wait behind all that do.
 * After one request about a board that was slow and failed, others about it fail at once for a while.
 */
export class OutagePause {
  /** by board */
  private readonly failures = new Map<string, { error: Error; at: number }>();

  async ask<T>(boardId: string, question: () => Promise<T>, now = Date.now): Promise<T> {
    const failure = this.failures.get(boardId);
    if (failure && isRecent(failure.at, now(), PAUSE_MS)) throw failure.error;
    this.failures.delete(boardId);
    const begun = now();
    try {
      return await question();
    } catch (error) {
      if (now() - begun >= SLOW_MS) this.failures.set(boardId, { error: error as Error, at: now() });
      throw error;
    }
  }
}
