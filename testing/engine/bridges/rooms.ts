import type { BridgeMethods } from '../bridge';
import { messageToApp, messageToAppRaw } from '../converters/messages';
import { roomToApp } from '../converters/rooms';
import { userToApp } from '../converters/users';
import { createDirect } from '../people';
import type { RoomRecord, RoomRole } from '../records';
import type { Workspace } from '../Workspace';
import type { Parts } from './BridgeParts';

interface MessageOptions {
  limit: number;
  skip?: number;
  sort?: { createdAt: 'asc' | 'desc' };
  showThreadMessages?: boolean;
}

export function roomMethods({ workspace, watch }: Parts): BridgeMethods {
  const byName = (name: string): RoomRecord | undefined => workspace.rooms.find((room) => room.name === name);
  const creatorOf = (room?: RoomRecord): unknown => room?.u && userToApp(workspace.users.get(room.u._id));
  const withRole = (rid: string, role: RoomRole): unknown[] =>
    workspace
      .members(rid)
      .filter(({ roles }) => roles.includes(role))
      .map(({ uid }) => userToApp(workspace.users.get(uid)));
  return {
    getById: async (id: string) => roomToApp(workspace, workspace.rooms.get(id)),
    getByName: async (name: string) => roomToApp(workspace, byName(name)),
    getCreatorById: async (id: string) => creatorOf(workspace.rooms.get(id)),
    getCreatorByName: async (name: string) => creatorOf(byName(name)),
    getMembers: async (rid: string) =>
      workspace.members(rid).map(({ uid }) => userToApp(workspace.users.get(uid))),
    getOwners: async (rid: string) => withRole(rid, 'owner'),
    getModerators: async (rid: string) => withRole(rid, 'moderator'),
    getLeaders: async (rid: string) => withRole(rid, 'leader'),
    getDirectByUsernames: async (usernames: string[]) => roomToApp(workspace, directOf(workspace, usernames)),
    getMessages: async (rid: string, options: MessageOptions) => messagesOf(workspace, rid, options),
    async create(room: any, members: string[]) {
      if (room.type !== 'd') watch.miss('rooms.create for rooms that are not direct');
      const creator = workspace.users.get(room.creator.id);
      return createDirect(workspace, [creator?.username ?? '', ...members])._id;
    },
  };
}

function directOf(workspace: Workspace, usernames: string[]): RoomRecord | undefined {
  const wanted = [...usernames].sort().join();
  return workspace.rooms.find(
    (room) => room.t === 'd' && [...(room.usernames ?? [])].sort().join() === wanted,
  );
}

function messagesOf(workspace: Workspace, rid: string, options: MessageOptions): unknown[] {
  const { limit, skip = 0, sort, showThreadMessages = true } = options;
  const found = workspace.messages
    .all()
    .filter((message) => message.rid === rid && !message.t && !message._hidden)
    // As the database query has it: an explicit null is a field that exists.
    .filter((message) => showThreadMessages || message.tmid === undefined || message.tshow);
  if (sort) found.sort((a, b) => (a.ts.getTime() - b.ts.getTime()) * (sort.createdAt === 'desc' ? -1 : 1));
  return found.slice(skip, skip + limit).map(messageToAppRaw);
}

export function threadMethods({ workspace }: Parts): BridgeMethods {
  return {
    async getById(threadId: string) {
      const root = workspace.messages.get(threadId);
      if (!root) return undefined;
      const replies = workspace.messages.all().filter(({ tmid }) => tmid === threadId);
      return [root, ...replies].map((message) => messageToApp(workspace, message));
    },
  };
}

export function internalMethods({ workspace }: Parts): BridgeMethods {
  const usernamesOf = (rid: string): string[] =>
    workspace.members(rid).map(({ uid }) => workspace.users.get(uid)?.username ?? '');
  return {
    getUsernamesOfRoomById: async (rid: string) => usernamesOf(rid),
    getUsernamesOfRoomByIdSync: usernamesOf,
  };
}
