import { idOf, randomId } from './random';
import type { RoomLetter, RoomRecord, RoomRole, UserRecord } from './records';
import type { UserRef, Workspace } from './Workspace';

export interface NewUser {
  username: string;
  name?: string;
  /** Workspace roles; user if omitted. */
  roles?: string[];
  /** Hours; unknown if omitted. */
  utcOffset?: number;
  /** As chosen in the preferences, for example pt-BR. */
  language?: string;
  /** Private messages reach online people only; true if omitted. */
  online?: boolean;
  type?: 'user' | 'bot';
  active?: boolean;
}

export interface NewRoom {
  /** The slug; for a direct room only a name by which tests find it. */
  name: string;
  displayName?: string;
  type?: RoomLetter;
  owners?: UserRef[];
  moderators?: UserRef[];
  leaders?: UserRef[];
  members?: UserRef[];
  archived?: boolean;
  readOnly?: boolean;
  encrypted?: boolean;
  teamId?: string;
  topic?: string;
  muted?: string[];
  unmuted?: string[];
}

/** Adds a person, or updates the one with this username. */
export function putUser(workspace: Workspace, user: NewUser): UserRecord {
  const now = workspace.now();
  const status = user.online === false ? 'offline' : 'online';
  return workspace.users.put({
    _id: idOf(`user ${user.username}`),
    username: user.username,
    name: user.name ?? user.username,
    type: user.type ?? 'user',
    active: user.active ?? true,
    roles: user.roles ?? ['user'],
    status,
    statusConnection: status,
    emails: [{ address: `${user.username}@example.com`, verified: true }],
    createdAt: now,
    _updatedAt: now,
    ...(user.utcOffset !== undefined && { utcOffset: user.utcOffset }),
    ...(user.language && { settings: { preferences: { language: user.language } } }),
  });
}

/** Adds a room, or updates the one with this name; its members are those of all four lists. */
export function putRoom(workspace: Workspace, room: NewRoom): RoomRecord {
  if (room.type === 'd')
    return createDirect(
      workspace,
      (room.members ?? []).map((ref) => workspace.user(ref).username),
    );
  const now = workspace.now();
  const rid = idOf(`room ${room.name}`);
  for (const { _id } of workspace.members(rid)) workspace.subscriptions.remove(_id);
  subscribe(workspace, rid, {
    owner: room.owners,
    moderator: room.moderators,
    leader: room.leaders,
    member: room.members,
  });
  const owner = room.owners?.[0] && workspace.user(room.owners[0]);
  return workspace.rooms.put({
    _id: rid,
    t: room.type ?? 'c',
    name: room.name,
    fname: room.displayName ?? room.name,
    ...(owner && { u: { _id: owner._id, username: owner.username } }),
    usersCount: workspace.members(rid).length,
    msgs: 0,
    ts: now,
    _updatedAt: now,
    sysMes: true,
    default: false,
    ro: room.readOnly ?? false,
    ...(room.archived && { archived: true }),
    ...(room.encrypted && { encrypted: true }),
    ...(room.topic && { topic: room.topic }),
    ...(room.teamId && { teamId: room.teamId, teamMain: true }),
    ...(room.muted && { muted: room.muted }),
    ...(room.unmuted && { unmuted: room.unmuted }),
  });
}

function subscribe(
  workspace: Workspace,
  rid: string,
  lists: Record<RoomRole | 'member', UserRef[] | undefined>,
): void {
  const roles = new Map<string, RoomRole[]>();
  for (const [role, refs] of Object.entries(lists)) {
    for (const ref of refs ?? []) {
      const { _id } = workspace.user(ref);
      const held = roles.get(_id) ?? [];
      roles.set(_id, role === 'member' ? held : [...held, role as RoomRole]);
    }
  }
  for (const [uid, held] of roles) workspace.subscriptions.put({ _id: randomId(), rid, uid, roles: held });
}

/** The direct room of exactly these people, created if necessary. @throws if one of them does not exist */
export function createDirect(workspace: Workspace, usernames: string[]): RoomRecord {
  const people = [...new Set(usernames)].map((username) => workspace.user(username));
  const uids = people.map(({ _id }) => _id).sort();
  const rid = people.length > 2 ? idOf(uids.join()) : uids.join('');
  const known = workspace.rooms.get(rid);
  if (known) return known;
  for (const uid of uids) workspace.subscriptions.put({ _id: randomId(), rid, uid, roles: [] });
  const now = workspace.now();
  return workspace.rooms.put({
    _id: rid,
    t: 'd',
    usernames: people.map(({ username }) => username),
    uids,
    usersCount: people.length,
    msgs: 0,
    ts: now,
    _updatedAt: now,
  });
}
