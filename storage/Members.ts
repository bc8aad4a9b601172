import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { distinctBy, RecentMap } from '../trello/collections';
import { associations } from './associations';
import type { ConnectedMember, PersonalChoices } from './records';
import { ofKind, type RecordStore } from './RecordStore';

/**
 * Recently read time zones: dates are shown far more often than a zone is chosen, and a choice made on another server
 * takes effect here some minutes later at most.
 */
export class KnownZones extends RecentMap<{ zone?: string }> {
  constructor() {
    super(1_000, 5 * 60_000);
  }
}

/**
 * What is stored for each Rocket.Chat user: their Trello account and their time zone, either of which may be missing.
 * Every method rejects if the store fails.
 */
export class Members {
  constructor(
    private readonly store: RecordStore,
    private readonly zones = new KnownZones(),
  ) {}

  async ofUser(userId: string): Promise<ConnectedMember | undefined> {
    // Everything stored for a user at once: people who change something are looked up anyway.
    const { records } = await this.store.read([associations.user(userId)]);
    const [choices] = ofKind(records, 'choices');
    this.zones.set(userId, { zone: choices?.timeZone });
    return ofKind(records, 'member')[0];
  }

  /** The time zone that a user has chosen, at most some minutes old. */
  async timeZoneOf(userId: string): Promise<string | undefined> {
    if (!this.zones.get(userId)) await this.ofUser(userId);
    return this.zones.get(userId)?.zone;
  }

  /** It stays when an account is connected, changed or disconnected. */
  async saveZone(userId: string, timeZone: string): Promise<void> {
    const choices: PersonalChoices = { kind: 'choices', userId, timeZone };
    await this.store.replace(choices, [associations.choices(), associations.user(userId)]);
    this.zones.set(userId, { zone: timeZone });
  }

  /** All of them. */
  async all(): Promise<ConnectedMember[]> {
    const stored = await this.store.readAll('member', [associations.member()]);
    // Two forms submitted at once leave two records of one user; the first counts, as updates go to it.
    return distinctBy(stored, ({ userId }) => userId);
  }

  /** The users behind Trello members; one member may be several users. */
  async ofMemberIds(memberIds: readonly string[]): Promise<ConnectedMember[]> {
    return (await this.all()).filter(({ memberId }) => memberIds.includes(memberId));
  }

  /** Adds a user's account or replaces it. */
  async save(member: ConnectedMember): Promise<void> {
    await this.store.replace(member, ofUser(member.userId));
  }

  /** Replaces a user's account, unless it was removed meanwhile. */
  async change(member: ConnectedMember): Promise<void> {
    await this.store.replace(member, ofUser(member.userId), false);
  }

  async remove(userId: string): Promise<void> {
    await this.store.remove(ofUser(userId));
  }

  /** Deletes everything about a user who is gone. */
  async forget(userId: string): Promise<void> {
    await this.store.remove([associations.user(userId)]);
  }
}

const ofUser = (userId: string): RocketChatAssociationRecord[] => [
  associations.member(),
  associations.user(userId),
];
