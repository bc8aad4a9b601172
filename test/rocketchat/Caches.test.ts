import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import { Caches } from '../../rocketchat/Caches';

/** Reads that fail once, then work. */
function failingOnce() {
  let left = 1;
  const or = <T>(value: T): Promise<T> =>
    left-- > 0 ? Promise.reject(new Error('gone')) : Promise.resolve(value);
  return {
    getEnvironmentReader: () => ({ getSettings: () => ({ getValueById: () => or('value') }) }),
    getUserReader: () => ({ getAppUser: () => or({ id: 'trello.bot' }) }),
  } as unknown as IRead;
}

/** A failed read is repeated the next time, and its result then cached. */
describe('the caches of the process', () => {
  const reads: [string, (caches: Caches, read: IRead) => Promise<unknown>][] = [
    ['settings', (caches, read) => caches.readSettings(read)],
    ['the API secret', (caches, read) => caches.readApiSecret(read)],
    ['the app’s user', (caches, read) => caches.readAppUser(read)],
  ];

  for (const [name, ask] of reads) {
    it(`do not remember a failed read: ${name}`, async () => {
      const caches = new Caches({ id: 'a', version: '1', requiredApiVersion: '^1.46.0' }, {
        providedApiEndpoints: [],
      } as never);
      const read = failingOnce();
      const failure = await ask(caches, read).catch((error: unknown) => (error as Error).message);
      expect(failure).to.equal('gone');
      expect(caches.knownSettings).to.equal(undefined);
      const known = await ask(caches, read);
      expect(known).to.not.equal(undefined);
      expect(await ask(caches, read)).to.equal(known);
    });
  }
});
