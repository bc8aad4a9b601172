import { generateKeyPairSync } from 'node:crypto';
import type { BridgeMethods } from '../bridge';
import type { Parts } from './parts';

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

let keys: { privateKey: string; publicKey: string } | undefined;

// The engine signs what it installs with the workspace's key.
export function federationMethods(): BridgeMethods {
  keys ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const pair = keys;
  return { getPrivateKey: async () => pair.privateKey, getPublicKey: async () => pair.publicKey };
}
