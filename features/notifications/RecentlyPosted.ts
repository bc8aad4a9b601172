import { MEMORY_MS } from '../../storage/ActivityLog';
import type { PostedAction } from '../../storage/records';
import { isRecent } from '../../trello/clock';

/**
 * Entries of one board, half of which always stay: enough for the longest message and what comes between. Every delivery
 * of the board looks at them. What is older is known from the store.
 */
const MAX_OF_BOARD = 500;
/** Of all boards together; those go first of which nothing was told for longest. */
const MAX_ENTRIES = 2_000;

/**
 * What this process told lately, board by board. A delivery reads the store before its turn comes, so what was told
 * meanwhile is known from here only.
 */
export class RecentlyPosted {
  /** of which something was told last comes last */
  private readonly boards = new Map<string, PostedAction[]>();
  private count = 0;

  remember(entry: PostedAction): void {
    const { boardId } = entry;
    const entries = this.forget(boardId);
    entries.push(entry);
    this.keep(boardId, entries.length > MAX_OF_BOARD ? entries.slice(-MAX_OF_BOARD / 2) : entries);
    const [oldest] = this.boards.keys();
    if (this.count > MAX_ENTRIES && oldest !== undefined) this.forget(oldest);
  }

  /**
   * What the store told, whatever its age: a clock that was set makes nothing untold. And what it could not tell yet.
   * An action may be noted several times, each time for other rooms; of the same room the latest note counts.
   */
  with(boardId: string, { stored, now }: { stored: readonly PostedAction[]; now: number }): PostedAction[] {
    const own = (this.boards.get(boardId) ?? []).filter(({ at }) => isRecent(at, now, MEMORY_MS));
    const known = new Map<string, PostedAction>();
    for (const entry of [...stored, ...own])
      known.set(entry.action.id, joined(entry, known.get(entry.action.id)));
    return [...known.values()];
  }

  private keep(boardId: string, entries: PostedAction[]): void {
    this.boards.set(boardId, entries);
    this.count += entries.length;
  }

  private forget(boardId: string): PostedAction[] {
    const entries = this.boards.get(boardId) ?? [];
    this.boards.delete(boardId);
    this.count -= entries.length;
    return entries;
  }
}

/** The same action, told in the rooms of both notes. */
export function joined(entry: PostedAction, earlier: PostedAction | undefined): PostedAction {
  const others = earlier?.posts.filter((post) => !entry.posts.some(({ roomId }) => roomId === post.roomId));
  return others?.length ? { ...entry, posts: [...others, ...entry.posts] } : entry;
}
