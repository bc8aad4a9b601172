import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, DAY_MS, isRecent, systemClock } from '../trello/clock';
import { associations } from './associations';
import type { IdempotencyKey } from './records';
import type { RecordStore } from './RecordStore';

/** ms; clickable questions are private messages, which are gone when the page is reloaded */
const KEPT_MS = DAY_MS;

/**
 * Decides who runs something that must run once, in any process. The store guarantees no uniqueness: of several that
 * take a key at once, the first record counts, and each checks after writing.
 */
export class IdempotencyKeys {
  constructor(
    private readonly store: RecordStore,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @returns whether it is the owner's now */
  async take(key: string, owner: string): Promise<boolean> {
    const taken: IdempotencyKey = { kind: 'idempotencyKey', key, owner, at: this.clock.now() };
    await this.store.create(taken, ofKey(key));
    const [first] = await this.store.readAll('idempotencyKey', ofKey(key));
    return first?.owner === owner;
  }

  /** Lets somebody take it again. */
  async release(key: string): Promise<void> {
    await this.store.remove(ofKey(key));
  }

  sweep(now: number): Promise<void> {
    return this.store.sweep('idempotencyKey', [associations.idempotencyKeys()], ({ at, key }) =>
      isRecent(at, now, KEPT_MS) ? undefined : ofKey(key),
    );
  }
}

const ofKey = (key: string): RocketChatAssociationRecord[] => [
  associations.idempotencyKeys(),
  associations.idempotencyKey(key),
];
