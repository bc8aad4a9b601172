import type { BridgeMethods } from '../bridge';
import type { Parts } from './BridgeParts';

export function serverSettingMethods({ workspace, watch }: Parts): BridgeMethods {
  const read = (id: string): any => {
    const value = workspace.setting(id);
    if (value === undefined) watch.miss(`server setting ${id}`);
    return { id, type: typeof value, packageValue: value, values: [], value, public: true, hidden: false };
  };
  return {
    getOneById: async (id: string) => read(id),
    isReadableById: async (id: string) => !!read(id),
  };
}

export function activationMethods({ workspace }: Parts): BridgeMethods {
  return {
    async appAdded() {},
    async appUpdated() {},
    async appRemoved() {},
    async appStatusChanged(app: { getID(): string }, status: string) {
      const user = workspace.users.find(({ appId }) => appId === app.getID());
      const state = ['auto_enabled', 'manually_enabled'].includes(status) ? 'online' : 'offline';
      if (user) workspace.users.put({ ...user, status: state });
    },
    async actionsChanged() {},
  };
}

// The engine signs what it installs with the workspace's key.
export function federationMethods({ workspace }: Parts): BridgeMethods {
  const { privateKey, publicKey } = workspace.keys;
  return { getPrivateKey: async () => privateKey, getPublicKey: async () => publicKey };
}
