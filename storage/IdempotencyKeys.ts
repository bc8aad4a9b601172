import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { type Clock, isRecent, systemClock } from '../trello/clock';
import { associations } from './associations';

/** Somebody does what may be done once. */
interface IdempotencyKey {
  kind: 'claim';
  key: string;
  owner: string;
  /** ms since 1970 */
  at: number;
}

/** ms; what can be clicked is a private message, which is gone when the page is loaded again */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * Who does what may be done once, in whichever process. The store keeps nothing unique: of several who claim at once
 * the one counts that stands first, and each looks after writing.
 */
export class IdempotencyKeys {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
    private readonly clock: Clock = systemClock,
  ) {}

  /** @returns whether it is the owner's now */
  async take(key: string, owner: string): Promise<boolean> {
    const claim: IdempotencyKey = { kind: 'claim', key, owner, at: this.clock.now() };
    await this.writer.createWithAssociations(claim, ofKey(key));
    const [first] = (await this.reader.readByAssociations(ofKey(key))) as IdempotencyKey[];
    return first?.owner === owner;
  }

  /** Lets somebody claim it again. */
  async release(key: string): Promise<void> {
    await this.writer.removeByAssociations(ofKey(key));
  }

  /** Forgets what is too old to matter. */
  async sweep(now: number): Promise<void> {
    const all = (await this.reader.readByAssociation(associations.idempotencyKeys())) as IdempotencyKey[];
    for (const { key } of all.filter(({ at }) => !isRecent(at, now, KEPT_MS))) await this.release(key);
  }
}

const ofKey = (key: string): RocketChatAssociationRecord[] => [
  associations.idempotencyKeys(),
  associations.claim(key),
];
