import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { associations } from './associations';
import type { ConnectedMember } from './records';

/** Which Trello account belongs to which user of Rocket.Chat. Every method rejects when the store does. */
export class Members {
  constructor(
    private readonly reader: IPersistenceRead,
    private readonly writer: IPersistence,
  ) {}

  async ofUser(userId: string): Promise<ConnectedMember | undefined> {
    const [member] = (await this.reader.readByAssociations(ofUser(userId))) as ConnectedMember[];
    return member;
  }

  /** Everybody's. */
  async all(): Promise<ConnectedMember[]> {
    return distinct((await this.reader.readByAssociation(associations.member())) as ConnectedMember[]);
  }

  /** The users behind members of Trello; one member may be several users. */
  async ofMemberIds(memberIds: readonly string[]): Promise<ConnectedMember[]> {
    return (await this.all()).filter(({ memberId }) => memberIds.includes(memberId));
  }

  /** Adds a user's account or replaces it. */
  async save(member: ConnectedMember): Promise<void> {
    await this.writer.updateByAssociations(ofUser(member.userId), member, true);
  }

  async remove(userId: string): Promise<void> {
    await this.writer.removeByAssociations(ofUser(userId));
  }
}

const ofUser = (userId: string): RocketChatAssociationRecord[] => [
  associations.member(),
  associations.user(userId),
];

/** Two forms handed in at once leave two records of one user; the first counts, as updates go to it. */
function distinct(members: ConnectedMember[]): ConnectedMember[] {
  const firsts = new Map<string, ConnectedMember>();
  for (const member of members) if (!firsts.has(member.userId)) firsts.set(member.userId, member);
  return [...firsts.values()];
}
