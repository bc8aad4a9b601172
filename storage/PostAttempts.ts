import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, isRecent, systemClock } from '../trello/clock';
import { associations } from './associations';

/** A process is about to post a message, or has posted it. */
export interface PostAttempt {
  kind: 'postClaim';
  /** the id the message should have */
  key: string;
  /** tells attempts apart */
  owner: string;
  /** ms since 1970 */
  at: number;
  /** the id the message got, once it is posted */
  messageId?: string;
  /** kept as long as somebody may look for the message */
  isLasting?: true;
}

const DAY_MS = 24 * 60 * 60_000;

/** ms after which an attempt counts as broken off: longer than posting takes, and over when Trello tries again. */
export const CLAIM_TIMEOUT_MS = 20_000;

const KEPT_MS = DAY_MS;
const LASTING_KEPT_MS = 180 * DAY_MS;

/**
 * Who posts a message where Rocket.Chat does not keep the id that makes it unique. Records are only added. The first
 * claim counts until it is too old, then the first that was made after that.
 */
export class PostAttempts {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @returns all claims on this message, oldest first; see `holderOf` */
  async add(claim: Pick<PostAttempt, 'key' | 'owner' | 'messageId' | 'isLasting'>): Promise<PostAttempt[]> {
    const { key, owner } = claim;
    const record: PostAttempt = { kind: 'postClaim', ...claim, at: this.clock.now() };
    try {
      await this.writer.createWithAssociations(record, [...ofKey(key), associations.claim(owner)]);
      return record.messageId ? [record] : await this.ofKey(key);
    } catch (error) {
      // It may be in the store, where it would keep everybody waiting.
      await this.release(record).catch(() => undefined);
      throw error;
    }
  }

  /** @returns the id of the message that was posted under this key; undefined where none is known */
  async find(key: string): Promise<string | undefined> {
    return postedAs(await this.ofKey(key));
  }

  /** Whether any message got another id than it should have. */
  async hasOtherIds(): Promise<boolean> {
    return Boolean(postedAs((await this.reader.readByAssociation(associations.posts())) as PostAttempt[]));
  }

  /** After an attempt that surely failed. */
  async release({ key, owner }: Pick<PostAttempt, 'key' | 'owner'>): Promise<void> {
    await this.writer.removeByAssociations([...ofKey(key), associations.claim(owner)]);
  }

  /** Forgets what is too old to matter. */
  async sweep(now: number): Promise<void> {
    const all = (await this.reader.readByAssociation(associations.posts())) as PostAttempt[];
    const outdated = all.filter(
      ({ at, isLasting }) => !isRecent(at, now, isLasting ? LASTING_KEPT_MS : KEPT_MS),
    );
    for (const claim of outdated) await this.release(claim);
  }

  private async ofKey(key: string): Promise<PostAttempt[]> {
    return (await this.reader.readByAssociations(ofKey(key))) as PostAttempt[];
  }
}

export const postedAs = (idempotencyKeys: readonly PostAttempt[]): string | undefined =>
  idempotencyKeys.find(({ messageId }) => messageId)?.messageId;

/** Whose turn it is, by the claims alone, so that every process comes to the same. */
export const holderOf = ([first, ...later]: readonly PostAttempt[]): PostAttempt | undefined =>
  later.reduce(
    (holder, claim) => (holder && isRecent(holder.at, claim.at, CLAIM_TIMEOUT_MS) ? holder : claim),
    first,
  );

const ofKey = (key: string): RocketChatAssociationRecord[] => [associations.posts(), associations.post(key)];
