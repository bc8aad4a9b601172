import { generateKeyPairSync, type KeyPairSyncResult } from 'node:crypto';
import { Collection } from './Collection';
import { Database } from './Database';
import type {
  JobRecord,
  MessageRecord,
  Notice,
  OutgoingRequest,
  RoomRecord,
  SubscriptionRecord,
  Surface,
  UserRecord,
} from './records';

export type UserRef = string | { _id: string };
export type RoomRef = string | { _id: string };
/** 7.0, the oldest server that our app supports, or one of 2026. */
export type ServerAge = '7.0' | 'newer';
type KeyPair = KeyPairSyncResult<string, string>;

/** Everything of a Rocket.Chat except the engine: the collections, and what its clients have shown. */
export class Workspace {
  readonly database: Database;
  readonly users: Collection<UserRecord>;
  readonly rooms: Collection<RoomRecord>;
  readonly subscriptions: Collection<SubscriptionRecord>;
  readonly messages: Collection<MessageRecord>;
  readonly jobs: Collection<JobRecord>;
  readonly notices: Notice[] = [];
  readonly surfaces: Surface[] = [];
  readonly requests: OutgoingRequest[] = [];
  readonly settings: Record<string, unknown> = {};
  /** The key that apps are signed with on installation: with another key they would be unknown. */
  keys!: KeyPair;
  /** The server's age: some formats and refusals differ. */
  age: ServerAge = 'newer';
  /** Whether a message gets the id that its app sets in `_unmappedProperties_`, which no server promises. */
  appMessageIds: 'honour' | 'ignore' = 'honour';
  /** False if the server's environment sets DISABLE_MESSAGE_PARSER. */
  parsesMessages = true;
  /** The servers on this database, each with the function that tells it about a setting saved by another. */
  readonly servers = new Set<{ takeSetting(appId: string, setting: any): void }>();
  /** When each trigger id was issued; deleted once it has opened a surface. */
  readonly triggers = new Map<string, { issuedAt: number; used: boolean }>();

  constructor(
    storeFile: string | undefined,
    readonly now: () => Date,
  ) {
    this.database = new Database(storeFile);
    this.users = new Collection(this.database, 'user');
    this.rooms = new Collection(this.database, 'room');
    this.subscriptions = new Collection(this.database, 'subscription');
    this.messages = new Collection(this.database, 'message');
    this.jobs = new Collection(this.database, 'job');
  }

  async open(): Promise<void> {
    await this.database.open();
    this.keys = await keysOf(this.database);
    for (const collection of [this.users, this.rooms, this.subscriptions, this.messages, this.jobs])
      await collection.load();
  }

  /** By record, id or username. @throws if there is no such user */
  user(ref: UserRef): UserRecord {
    const key = typeof ref === 'string' ? ref : ref._id;
    const user = this.users.get(key) ?? this.users.find(({ username }) => username === key);
    if (!user) throw new Error(`No user ${key}`);
    return user;
  }

  /** By record, id or slug. @throws if there is no such room */
  room(ref: RoomRef): RoomRecord {
    const key = typeof ref === 'string' ? ref : ref._id;
    const room = this.rooms.get(key) ?? this.rooms.find(({ name }) => name === key);
    if (!room) throw new Error(`No room ${key}`);
    return room;
  }

  members(rid: string): SubscriptionRecord[] {
    return this.subscriptions.all().filter((subscription) => subscription.rid === rid);
  }

  /** A server setting as Rocket.Chat would have it; undefined if the host does not know the name. */
  setting(id: string): unknown {
    return this.settings[id];
  }
}

let made: KeyPair | undefined;

/** One pair for all new workspaces of this process, as it takes a while to generate. */
async function keysOf(database: Database): Promise<KeyPair> {
  const [kept] = await database.find('keys');
  if (kept) return kept.value as KeyPair;
  made ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await database.insert('keys', made, {}, 'workspace');
  return made;
}
