import { isRecent, MINUTE_MS } from '../trello/clock';
import { associations } from './associations';
import type { AnyRecord, FailedTry, PostedAction, RemovedPost, Retired, SentReply } from './records';
import type { RecordStore } from './RecordStore';

type Entry = PostedAction | FailedTry | RemovedPost | SentReply | Retired;

/** ms; longer than Trello's retries (30, 60, 120 s and its timeouts) and than a message grows. */
export const MEMORY_MS = 20 * MINUTE_MS;

/** That many of a board's messages are certain to be found by other processes, and at most twice as many. */
const LATEST_BUCKETS = 4;

const timeBucket = (at: number): string => `merged:${String(Math.floor(at / MEMORY_MS))}`;

/** Chooses the store's bucket for the next entry. Lives as long as the process and belongs to it. */
export class Buckets {
  private readonly counts = new Map<string, number>();

  /** @param owner tells this process from others */
  constructor(private readonly owner: string) {}

  /** @returns the bucket of a board's next entry, and the one that can be cleared when a new one is begun */
  next(boardId: string): { bucket: string; outdated?: string } {
    const count = this.counts.get(boardId) ?? 0;
    this.counts.set(boardId, count + 1);
    const number = Math.floor(count / LATEST_BUCKETS);
    const begins = count % LATEST_BUCKETS === 0 && number >= 2;
    return { bucket: this.name(number), ...(begins && { outdated: this.name(number - 2) }) };
  }

  private name(number: number): string {
    return `${this.owner}:${String(number)}`;
  }
}

/**
 * What was recently posted, by board. Entries are only added and never changed, so no process loses another's. An
 * action's own message is known from Rocket.Chat as well (by its id), so only the latest of those are kept; an action
 * that was added to another message is known only from here and kept as long as Trello may retry.
 */
export class ActivityLog {
  constructor(
    private readonly store: RecordStore,
    private readonly buckets: Buckets,
  ) {}

  /** An action whose messages are all its own. */
  async addFirst(posted: PostedAction): Promise<void> {
    const { bucket, outdated } = this.buckets.next(posted.boardId);
    await Promise.all([
      this.write(posted, bucket),
      ...(outdated ? [this.clear(posted.boardId, outdated)] : []),
    ]);
  }

  /** An action that is added to an existing message, or that message's first one. */
  async addMerged(posted: PostedAction): Promise<void> {
    await this.write(posted, timeBucket(posted.at));
  }

  async addFailedTry(failed: FailedTry): Promise<void> {
    await this.write(failed, timeBucket(failed.at));
  }

  async addRemoved(removed: RemovedPost): Promise<void> {
    await this.write(removed, timeBucket(removed.at));
  }

  async addSentReply(sent: SentReply): Promise<void> {
    await this.write(sent, timeBucket(sent.at));
  }

  /** The time of each board's last delivery, in ms since 1970; absent if none is recorded. */
  async lastDeliveries(): Promise<Map<string, number>> {
    const last = new Map<string, number>();
    for (const entry of await this.all()) {
      if (entry.kind === 'posted' || entry.kind === 'failedTry')
        last.set(entry.boardId, Math.max(entry.at, last.get(entry.boardId) ?? 0));
    }
    return last;
  }

  /** Deletes what is too old to matter. */
  async sweep(now: number): Promise<void> {
    const buckets = new Map<string, { boardId: string; bucket: string; last: number }>();
    for (const { boardId, bucket = '', at } of await this.all()) {
      const last = Math.max(at, buckets.get(`${boardId} ${bucket}`)?.last ?? 0);
      buckets.set(`${boardId} ${bucket}`, { boardId, bucket, last });
    }
    // On a quiet board, a recent entry may share a bucket with an old one.
    const outdated = [...buckets.values()].filter(({ last }) => !isRecent(last, now, 2 * MEMORY_MS));
    for (const { boardId, bucket } of outdated) await this.clear(boardId, bucket);
  }

  private async all(): Promise<Entry[]> {
    const { records } = await this.store.read([associations.activity()]);
    return records.filter(isEntry);
  }

  private async write(entry: Entry, bucket: string): Promise<void> {
    await this.store.create({ ...entry, bucket }, [
      associations.activity(),
      associations.board(entry.boardId),
      associations.bucket(bucket),
    ]);
  }

  private async clear(boardId: string, bucket: string): Promise<void> {
    await this.store.remove([associations.board(boardId), associations.bucket(bucket)]);
  }
}

const isEntry = (record: AnyRecord): record is Entry =>
  ['posted', 'failedTry', 'removed', 'sentReply', 'retired'].includes(record.kind);
