import type { IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { expect } from 'chai';
import { AppMemory } from '../../rocketchat/Caches';
import type { Member } from '../../trello/models';

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

/** What could not be read is read anew the next time, and then kept. */
describe('what the process remembers', () => {
  const reads: [string, (memory: AppMemory, read: IRead) => Promise<unknown>][] = [
    ['settings', (memory, read) => memory.readSettings(read)],
    ['the API secret', (memory, read) => memory.readApiSecret(read)],
    ['the app’s user', (memory, read) => memory.readAppUser(read)],
    ['the workspace’s member', (memory, read) => memory.readWorkspaceMember(() => memberOf(memory, read))],
  ];
  const memberOf = async (memory: AppMemory, read: IRead): Promise<Member> => {
    const { id } = await memory.readAppUser(read);
    return { id, fullName: 'Ada', username: 'ada' };
  };

  for (const [name, ask] of reads) {
    it(`is not that ${name} could not be read`, async () => {
      const memory = new AppMemory({ id: 'a', version: '1', requiredApiVersion: '^1.46.0' }, {
        providedApiEndpoints: [],
      } as never);
      const read = failingOnce();
      const failure = await ask(memory, read).catch((error: unknown) => (error as Error).message);
      expect(failure).to.equal('gone');
      expect(memory.knownSettings).to.equal(undefined);
      const known = await ask(memory, read);
      expect(known).to.not.equal(undefined);
      expect(await ask(memory, read)).to.equal(known);
    });
  }
});
