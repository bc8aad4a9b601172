import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RecordStore } from '../../storage/RecordStore';
import type { Parts } from '../engine/bridges/BridgeParts';
import { persistenceMethods } from '../engine/bridges/persistence';
import { Database } from '../engine/Database';

/** The app's records in a Rocket.Chat database, without the app. Each call gives the storage for one request. */
export function recordStoreIn(database: Database, appId = 'app'): RecordStore {
  const { readByAssociations, createWithAssociations, updateByAssociations, removeByAssociations } =
    persistenceMethods({ workspace: { database } } as unknown as Parts);
  const reader = { readByAssociations: (of: unknown) => readByAssociations!(of, appId) };
  const writer = {
    createWithAssociations: (data: unknown, of: unknown) => createWithAssociations!(data, of, appId),
    updateByAssociations: (of: unknown, data: unknown, isAdded: boolean) =>
      updateByAssociations!(of, data, isAdded, appId),
    removeByAssociations: (of: unknown) => removeByAssociations!(of, appId),
  };
  return new RecordStore(reader as unknown as IPersistenceRead, writer as unknown as IPersistence);
}

export async function openDatabase(): Promise<Database> {
  const database = new Database();
  await database.open();
  return database;
}
