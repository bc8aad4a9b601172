import { MEMORY_MS } from '../../storage/ActivityLog';
import type { PostedAction } from '../../storage/records';
import { isRecent } from '../../trello/clock';

/**
 * Entries of one board, half of which always stay: enough for the longest message and what comes between. Every
 * delivery of the board searches them. Older ones are known from the store.
 */
const MAX_OF_BOARD = 500;
/** For all boards together; the least recently active go first. */
const MAX_ENTRIES = 2_000;

/**
 * What this process has recently posted, by board. A delivery reads the store before its turn, so posts since then are
 * known only here.
 */
export class RecentlyPosted {
  /** the most recently active one comes last */
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
   * The posts in the store, whatever their age: setting a clock undoes no post. And those that it does not contain yet.
   * An action may have several records for different rooms; for the same room the latest counts.
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

/** The same action, with the rooms of both records. */
export function joined(entry: PostedAction, earlier: PostedAction | undefined): PostedAction {
  const others = earlier?.posts.filter((post) => !entry.posts.some(({ roomId }) => roomId === post.roomId));
  return others?.length ? { ...entry, posts: [...others, ...entry.posts] } : entry;
}
