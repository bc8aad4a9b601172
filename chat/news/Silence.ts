import { isRecent } from '../../trello/clock';

/** ms; whoever waited so long for Trello in vain would do so again */
const LONG = 3_000;

/** ms; over when Trello delivers again, which is after 30 s */
const PAUSE = 20_000;

/**
 * Deliveries of a board wait for each other, so rooms that need no answer of Trello would wait behind all those that do.
 * After one question that took long and failed, others fail at once for a while.
 */
export class Silence {
  private failure?: { error: Error; at: number };

  async ask<T>(question: () => Promise<T>, now = Date.now): Promise<T> {
    if (this.failure && isRecent(this.failure.at, now(), PAUSE)) throw this.failure.error;
    const begun = now();
    try {
      return await question();
    } catch (error) {
      if (now() - begun >= LONG) this.failure = { error: error as Error, at: now() };
      throw error;
    }
  }
}
