import type { ILoggerStorageEntry } from 'apps-engine-server/server/logging';
import type { IAppStorageItem } from 'apps-engine-server/server/storage';
import type { Database } from './Database';
import type { Engine } from './engine';
import { randomId } from './random';

/** The three storages that the engine requires, kept in the workspace's database; logs go to the given list. */
export function makeStorages(
  engine: Engine,
  database: Database,
  logs: ILoggerStorageEntry[],
): Record<string, unknown> {
  return {
    metadataStorage: metadataStorage(engine, database),
    sourceStorage: sourceStorage(engine, database),
    logStorage: logStorage(engine, logs),
  };
}

function build(engine: Engine, name: string, methods: Record<string, unknown>): unknown {
  return Object.assign(Object.create(engine.storage(name).prototype), methods);
}

function metadataStorage(engine: Engine, database: Database): unknown {
  const findBy = async (field: 'id' | '_id', value: unknown): Promise<IAppStorageItem | undefined> =>
    (await database.find('app')).map((found) => found.value).find((item) => item[field] === value);
  const change = async (
    _id: string | undefined,
    edit: (item: IAppStorageItem) => IAppStorageItem,
  ): Promise<IAppStorageItem> => {
    const old = await findBy('_id', _id);
    if (!old) throw new Error(`No app is stored as ${String(_id)}`);
    const item = { ...edit(old), updatedAt: new Date() };
    await database.replace('app', item.id, item);
    return item;
  };
  const merge = (item: IAppStorageItem): Promise<IAppStorageItem> =>
    change(item._id, (old) => ({ ...old, ...item }));
  return build(engine, 'AppMetadataStorage', {
    // Like Rocket.Chat's, it completes the engine's own object: 1.46.0 continues with that, not with the return value.
    async create(item: IAppStorageItem) {
      if (await findBy('id', item.id)) throw new Error('App already exists.');
      Object.assign(item, { _id: randomId(), createdAt: new Date(), updatedAt: new Date() });
      await database.insert('app', item, {}, item.id);
      return item;
    },
    retrieveOne: async (id: string) => (await findBy('id', id)) ?? null,
    retrieveAll: async () => byId(await database.find('app')),
    retrieveAllPrivate: async () => byId(await database.find('app')),
    // Engines before 1.55 store whole items with this one.
    update: merge,
    async updatePartialAndReturnDocument(
      item: IAppStorageItem,
      options: { unsetPermissionsGranted?: boolean } = {},
    ) {
      if (options.unsetPermissionsGranted)
        await change(item._id, (old) => ({ ...old, permissionsGranted: undefined }));
      return merge(item);
    },
    updateStatus: async (_id: string, status: IAppStorageItem['status']) =>
      !!(await change(_id, (old) => ({ ...old, status }))),
    updateSetting: async (_id: string, setting: { id: string }) =>
      !!(await change(_id, (old) => ({
        ...old,
        settings: { ...old.settings, [setting.id]: setting as never },
      }))),
    updateAppInfo: async (_id: string, info: IAppStorageItem['info']) =>
      !!(await change(_id, (old) => ({ ...old, info }))),
    async remove(id: string) {
      await database.remove('app', id);
      return { success: true };
    },
  });
}

function byId(found: Array<{ value: IAppStorageItem }>): Map<string, IAppStorageItem> {
  return new Map(found.map(({ value }) => [value.id, value]));
}

function sourceStorage(engine: Engine, database: Database): unknown {
  const put = async (item: IAppStorageItem, zip: Buffer): Promise<string> => {
    await database.remove('source', item.id);
    await database.insert('source', zip, {}, item.id);
    return `nedb:${item.id}`;
  };
  return build(engine, 'AppSourceStorage', {
    store: put,
    update: put,
    async fetch(item: IAppStorageItem) {
      const found = (await database.find('source')).find(({ id }) => id === item.id);
      if (!found) throw new Error(`No package is stored for ${item.id}`);
      return Buffer.from(found.value);
    },
    remove: (item: IAppStorageItem) => database.remove('source', item.id),
  });
}

function logStorage(engine: Engine, logs: ILoggerStorageEntry[]): unknown {
  return build(engine, 'AppLogStorage', {
    async storeEntries(entry: ILoggerStorageEntry) {
      logs.push(entry);
      return entry;
    },
    find: async () => logs,
    findPaginated: async () => ({ logs, total: logs.length }),
    getEntriesFor: async (appId: string) => logs.filter((entry) => entry.appId === appId),
    removeEntriesFor: async () => {
      logs.length = 0;
    },
  });
}
