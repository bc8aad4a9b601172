import type { ActOutcome } from '../../storage/records';

/** For all boards together: older ones are known from the store. */
const MAX_OUTCOMES = 1_000;

/**
 * What this process knows of people's actions. A delivery reads the store before its turn, so outcomes since then are
 * known only here.
 */
export class ActOutcomes {
  private entries: ActOutcome[] = [];

  remember(outcome: ActOutcome): void {
    this.entries.push(outcome);
    if (this.entries.length > MAX_OUTCOMES) this.entries = this.entries.slice(-MAX_OUTCOMES / 2);
  }

  of(actId: string, stored: readonly ActOutcome[]): ActOutcome[] {
    return [...stored, ...this.entries].filter((outcome) => outcome.actId === actId);
  }
}
