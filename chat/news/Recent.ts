import { MEMORY } from '../../storage/Journal';
import type { Told } from '../../storage/records';

/** Of all boards together: what is older than that many deliveries is known from the store. */
const MOST = 4_000;

/**
 * What this process told lately. A delivery reads the store before its turn comes, so what was told meanwhile is
 * known from here only.
 */
export class Recent {
  private entries: Told[] = [];

  remember(entry: Told): void {
    this.entries.push(entry);
    if (this.entries.length > MOST) this.entries = this.entries.slice(-MOST / 2);
  }

  /** What the store told, and what it could not tell yet; nothing that is too old to be added to. */
  with(boardId: string, { stored, now }: { stored: readonly Told[]; now: number }): Told[] {
    const known = new Map<string, Told>();
    for (const entry of [...stored, ...this.entries]) {
      if (entry.boardId === boardId && now - entry.at <= MEMORY) known.set(entry.action.id, entry);
    }
    return [...known.values()];
  }
}
