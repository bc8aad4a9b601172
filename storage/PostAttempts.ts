import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, DAY_MS, isRecent, systemClock } from '../trello/clock';
import { associations } from './associations';
import type { PostAttempt } from './records';
import type { RecordStore } from './RecordStore';

/** ms after which an attempt counts as failed: longer than posting takes, and over when Trello retries. */
export const ATTEMPT_TIMEOUT_MS = 20_000;

const KEPT_MS = DAY_MS;
const LASTING_KEPT_MS = 180 * DAY_MS;

/**
 * Attempts to do what one process at a time may do: to post messages whose ids Rocket.Chat does not keep, so that they
 * would not be unique, and to refresh tokens. Records are only added. The first attempt counts until it is too old, then
 * the first one made after that.
 */
export class PostAttempts {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @returns all attempts to post this message, oldest first; see `holderOf` */
  async add(attempt: Pick<PostAttempt, 'key' | 'owner' | 'messageId' | 'isLasting'>): Promise<PostAttempt[]> {
    const { key } = attempt;
    const record: PostAttempt = { kind: 'postAttempt', ...attempt, at: this.clock.now() };
    try {
      await this.store.create(record, ofAttempt(record));
      return record.messageId ? [record] : await this.ofKey(key);
    } catch (error) {
      // It may have been stored nevertheless, and would keep everybody waiting.
      await this.release(record).catch(() => undefined);
      throw error;
    }
  }

  /** @returns the id of the message that was posted under this key; undefined if none is known */
  async find(key: string): Promise<string | undefined> {
    return postedAs(await this.ofKey(key));
  }

  /** Whether any message got another id than it should have. */
  async hasOtherIds(): Promise<boolean> {
    return Boolean(postedAs(await this.store.readAll('postAttempt', [associations.posts()])));
  }

  /** After an attempt that certainly failed. */
  async release(attempt: Pick<PostAttempt, 'key' | 'owner'>): Promise<void> {
    await this.store.remove(ofAttempt(attempt));
  }

  sweep(now: number): Promise<void> {
    return this.store.sweep('postAttempt', [associations.posts()], (attempt) =>
      isRecent(attempt.at, now, attempt.isLasting ? LASTING_KEPT_MS : KEPT_MS)
        ? undefined
        : ofAttempt(attempt),
    );
  }

  private ofKey(key: string): Promise<PostAttempt[]> {
    return this.store.readAll('postAttempt', ofKey(key));
  }
}

export const postedAs = (attempts: readonly PostAttempt[]): string | undefined =>
  attempts.find(({ messageId }) => messageId)?.messageId;

/** The owner of the current attempt, derived from the attempts alone, so that every process gets the same. */
export const holderOf = ([first, ...later]: readonly PostAttempt[]): PostAttempt | undefined =>
  later.reduce(
    (holder, attempt) => (holder && isRecent(holder.at, attempt.at, ATTEMPT_TIMEOUT_MS) ? holder : attempt),
    first,
  );

const ofKey = (key: string): RocketChatAssociationRecord[] => [associations.posts(), associations.post(key)];

const ofAttempt = ({ key, owner }: Pick<PostAttempt, 'key' | 'owner'>): RocketChatAssociationRecord[] => [
  ...ofKey(key),
  associations.attempt(owner),
];
