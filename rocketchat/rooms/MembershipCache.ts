import { isRecent } from '../../trello/clock';

/** ms; whoever is put out of a room may read what it follows as long, and change nothing as its member */
const KEPT_MS = 60_000;
const MAX_ENTRIES = 1_000;

/** Who was found in which room lately. */
export class MembershipCache {
  /** since when, in ms since 1970; oldest first */
  private readonly known = new Map<string, number>();

  isFresh(key: string): boolean {
    return isRecent(this.known.get(key) ?? -Infinity, Date.now(), KEPT_MS);
  }

  note(key: string): void {
    this.known.delete(key);
    this.known.set(key, Date.now());
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_ENTRIES && oldest !== undefined) this.known.delete(oldest);
  }
}
