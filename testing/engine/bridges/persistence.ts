import type { BridgeMethods } from '../bridge';
import { randomHex } from '../random';
import type { Parts } from './BridgeParts';

type Associations = Array<{ model: string; id: string }>;

// Whole objects are compared, so an association's text is its identity.
const keyOf = (association: object): string => JSON.stringify(association);

export function persistenceMethods({ workspace: { database } }: Parts): BridgeMethods {
  const insert = async (data: unknown, associations: Associations, appId: string): Promise<string> => {
    // Rocket.Chat refuses anything that is no object.
    if (typeof data !== 'object')
      throw new Error('Attempted to store an invalid data type, it must be an object.');
    const id = randomHex(12);
    const fields = { appId, keys: associations.map(keyOf), exact: keyOf(associations) };
    await database.insert('persistence', data, fields, id);
    return id;
  };
  const containing = (
    associations: Associations,
    appId: string,
  ): Promise<Array<{ id: string; value: unknown }>> => {
    const [first, ...others] = associations.map(keyOf);
    return database.find('persistence', {
      keys: first,
      $and: [{ appId }, ...others.map((keys) => ({ keys }))],
    });
  };
  const removeAll = async (found: Array<{ id: string; value: unknown }>): Promise<unknown[]> => {
    for (const { id } of found) await database.remove('persistence', id);
    return found.map(({ value }) => value);
  };
  const byId = async (id: string, appId: string): Promise<Array<{ id: string; value: unknown }>> =>
    database.find('persistence', { _id: `persistence:${id}`, appId });
  return {
    create: (data: unknown, appId: string) => insert(data, [], appId),
    createWithAssociations: (data: unknown, associations: Associations, appId: string) =>
      insert(data, associations, appId),
    readById: async (id: string, appId: string) => (await byId(id, appId))[0]?.value,
    readByAssociations: async (associations: Associations, appId: string) =>
      (await containing(associations, appId)).map(({ value }) => value),
    remove: async (id: string, appId: string) => (await removeAll(await byId(id, appId)))[0],
    async removeByAssociations(associations: Associations, appId: string) {
      const removed = await removeAll(await containing(associations, appId));
      return removed.length > 0 ? removed : undefined;
    },
    async update() {
      throw new Error('Not implemented.');
    },
    async updateByAssociations(associations: Associations, data: unknown, upsert: boolean, appId: string) {
      if (typeof data !== 'object')
        throw new Error('Attempted to store an invalid data type, it must be an object.');
      const [first] = await database.find('persistence', { exact: keyOf(associations), appId });
      if (first) await database.replace('persistence', first.id, data);
      else if (upsert) return insert(data, associations, appId);
      return '';
    },
    async purge(appId: string) {
      await removeAll(await database.find('persistence', { appId }));
    },
  };
}
