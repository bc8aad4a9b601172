import { MEMORY } from '../../storage/Journal';
import type { Told } from '../../storage/records';
import { isRecent } from '../../trello/clock';

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

  /**
   * What the store told, whatever its age: a clock that was set makes nothing untold. And what it could not tell yet.
   */
  with(boardId: string, { stored, now }: { stored: readonly Told[]; now: number }): Told[] {
    const own = this.entries.filter((entry) => entry.boardId === boardId && isRecent(entry.at, now, MEMORY));
    const known = new Map<string, Told>();
    for (const entry of [...stored, ...own]) known.set(entry.action.id, entry);
    return [...known.values()];
  }
}
