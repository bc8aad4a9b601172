import { isRecent } from '../trello/clock';

/** ms; what somebody has chosen elsewhere is told here at the latest then */
const KEPT_MS = 5 * 60_000;
const MAX_ZONES = 1_000;

/** Which time zones people have chosen, as read lately: dates are shown far more often than a zone is chosen. */
export class KnownZones {
  /** oldest first */
  private readonly known = new Map<string, { zone?: string; at: number }>();

  /** @returns undefined where nothing is known of that user */
  recall(userId: string): { zone?: string } | undefined {
    const found = this.known.get(userId);
    return found && isRecent(found.at, Date.now(), KEPT_MS) ? found : undefined;
  }

  /** @param zone undefined where none is chosen */
  note(userId: string, zone: string | undefined): void {
    this.known.delete(userId);
    this.known.set(userId, { zone, at: Date.now() });
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_ZONES && oldest !== undefined) this.known.delete(oldest);
  }
}
