import type { BridgeMethods } from '../bridge';
import { userToApp } from '../converters/users';
import { deleteUser } from '../deleteUser';
import { idOf } from '../random';
import type { UserRecord } from '../records';
import type { Parts } from './BridgeParts';

export function userMethods({ workspace }: Parts): BridgeMethods {
  const appUser = (appId?: string): UserRecord | undefined =>
    workspace.users.find((user) => !!appId && user.appId === appId);
  return {
    getById: async (id: string) => userToApp(workspace.users.get(id)),
    getByUsername: async (username: string) =>
      userToApp(workspace.users.find((user) => user.username === username)),
    getAppUser: async (appId?: string) => userToApp(appUser(appId)),
    getActiveUserCount: async () => workspace.users.all().filter(({ active }) => active).length,
    async create(data: any, appId: string) {
      const username = String(data.username);
      if (workspace.users.find((user) => user.username === username))
        throw new Error('The username is already in use');
      const now = workspace.now();
      const user: UserRecord = {
        _id: idOf(`user ${username}`),
        username,
        name: data.name,
        type: data.type,
        active: data.isEnabled ?? true,
        roles: data.roles ?? [],
        status: 'online',
        statusConnection: 'online',
        appId,
        createdAt: now,
        _updatedAt: now,
      };
      return workspace.users.put(user)._id;
    },
    async remove(user: { id: string } | undefined) {
      if (user) deleteUser(workspace, user.id);
      return true;
    },
    getUserRoomIds: async (uid: string) =>
      workspace.subscriptions
        .all()
        .filter((subscription) => subscription.uid === uid)
        .map(({ rid }) => rid),
  };
}

const ROLES = [
  'admin',
  'moderator',
  'leader',
  'owner',
  'user',
  'bot',
  'app',
  'guest',
  'anonymous',
  'livechat-agent',
  'livechat-manager',
];

export function roleMethods(): BridgeMethods {
  return {
    async getOneByIdOrName(idOrName: string) {
      if (!ROLES.includes(idOrName)) return null;
      const scope = ['moderator', 'leader', 'owner'].includes(idOrName) ? 'Subscriptions' : 'Users';
      return { id: idOrName, name: idOrName, description: '', mandatory2fa: false, protected: true, scope };
    },
    getCustomRoles: async () => [],
  };
}
