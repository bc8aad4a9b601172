import { expect } from 'chai';
import type { Parts } from '../../../testing/engine/bridges/BridgeParts';
import { persistenceMethods } from '../../../testing/engine/bridges/persistence';
import { failure, type Probe, startProbe } from '../../../testing/engine/probe/remote';

describe('engine host: persistence, rooms, people', () => {
  let probe: Probe;

  before(async () => {
    probe = await startProbe();
    probe.host.addUser({ username: 'cleo', roles: ['user', 'admin'] });
    const roles = { owners: ['ann'], moderators: ['bob', 'ann'], leaders: ['cleo'], members: ['bob'] };
    probe.host.addRoom({ name: 'ranks', type: 'p', ...roles, topic: 'Ranks', teamId: 'team' });
    probe.host.addRoom({ name: 'old', archived: true, encrypted: true });
    probe.host.addRoom({ name: 'ann and bob', type: 'd', members: ['ann', 'bob'] });
  });

  after(() => probe.host.stop());

  describe('persistence', () => {
    const key = (id: string, model = 'misc'): { model: string; id: string } => ({ model, id });
    const keep = (ids: string[], data: unknown): Promise<string> =>
      probe.run('keep', { keys: ids.map((id) => key(id)), data });
    const kept = (...ids: string[]): Promise<unknown[]> =>
      probe.run('kept', { keys: ids.map((id) => key(id)) });

    it('reads the data of records that have all given associations, in order of insertion', async () => {
      await keep(['a', 'b'], { n: 1 });
      await keep(['a'], { n: 2 });
      await keep(['b', 'a'], { n: 3 });
      expect(await kept('a')).to.deep.equal([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(await kept('b', 'a')).to.deep.equal([{ n: 1 }, { n: 3 }]);
      expect(await probe.run('kept', { keys: [key('a', 'room')] })).to.deep.equal([]);
    });

    it('compares whole associations', async () => {
      expect(await probe.run('kept', { keys: [{ ...key('a'), more: 1 }] })).to.deep.equal([]);
    });

    it('updates the first record with exactly these associations, order included', async () => {
      const replace = (ids: string[], data: unknown, upsert?: boolean): Promise<string> =>
        probe.run('replace', { keys: ids.map((id) => key(id)), data, upsert });
      await keep(['c', 'd'], { n: 1 });
      await keep(['c', 'd'], { n: 2 });
      expect(await replace(['c', 'd'], { n: 9 })).to.equal('');
      expect(await kept('c', 'd')).to.deep.equal([{ n: 9 }, { n: 2 }]);
      await replace(['d', 'c'], { n: 7 });
      expect(await kept('c')).to.deep.equal([{ n: 9 }, { n: 2 }]);
      expect(await replace(['d', 'c'], { n: 7 }, true)).to.match(/^\w+$/);
      expect(await kept('c')).to.deep.equal([{ n: 9 }, { n: 2 }, { n: 7 }]);
    });

    it('removes and returns the records that have the associations', async () => {
      await keep(['e', 'f'], { n: 1 });
      expect(await probe.run('drop', { keys: [key('e')] })).to.deep.equal([{ n: 1 }]);
      expect(await kept('f')).to.deep.equal([]);
    });

    it('reads by id, refuses updates by id and data that is no object', async () => {
      const id = await probe.run('keepAlone', { data: { n: 1, 'a.b': { $c: 'dots and dollars' } } });
      expect(await probe.run('keptById', { id })).to.deep.equal({ n: 1, 'a.b': { $c: 'dots and dollars' } });
      expect(await failure(probe.run('replaceById', { id, data: {} }))).to.match(/Not implemented/);
      expect(await failure(probe.run('keepAlone', { data: 'text' }))).to.match(/must be an object/);
    });

    it('is neither atomic nor unique: two upserts at once leave two records', async () => {
      const { updateByAssociations: upsert } = persistenceMethods({
        workspace: probe.host.workspace,
      } as Parts);
      await Promise.all([1, 2].map((n) => upsert!([key('race')], { n }, true, probe.host.appId)));
      expect(await kept('race')).to.deep.equal([{ n: 1 }, { n: 2 }]);
    });
  });

  describe('rooms', () => {
    it('are found by exact slug, never by the displayed name', async () => {
      expect(await probe.run('room', { name: 'general' })).to.include({
        id: probe.general._id,
        displayName: 'General Talk',
        type: 'c',
      });
      for (const name of ['General', 'General Talk'])
        expect(await probe.run('room', { name })).to.equal(null);
    });

    it('keep archived, encrypted and topic in the unmapped properties', async () => {
      expect((await probe.run('room', { name: 'old' }))._unmappedProperties_).to.include({
        archived: true,
        encrypted: true,
      });
      const ranks = await probe.run('room', { name: 'ranks' });
      expect(ranks._unmappedProperties_).to.include({ topic: 'Ranks' });
      expect(ranks.creator).to.include({ username: 'ann' });
      expect(ranks).to.include({ type: 'p', isReadOnly: false });
    });

    it('have their team as a field in newer servers, and as an unmapped property in 7.0', async () => {
      for (const age of ['newer', '7.0'] as const) {
        probe.host.workspace.age = age;
        const {
          teamId,
          isTeamMain,
          _unmappedProperties_: unmapped,
        } = await probe.run('room', { name: 'ranks' });
        const [field, other] = [
          { teamId, main: isTeamMain },
          { teamId: unmapped.teamId, main: unmapped.teamMain },
        ];
        const team = { teamId: 'team', main: true };
        const none = { teamId: undefined, main: undefined };
        expect([field, other]).to.deep.equal(age === 'newer' ? [team, none] : [none, team]);
      }
      probe.host.workspace.age = 'newer';
    });

    it('list members, owners, moderators and leaders', async () => {
      const id = probe.host.workspace.room('ranks')._id;
      const names = async (list: string): Promise<string[]> =>
        (await probe.run('people', { id, list })).map(({ username }: any) => username).sort();
      expect(await names('getMembers')).to.deep.equal(['ann', 'bob', 'cleo']);
      expect(await names('getOwners')).to.deep.equal(['ann']);
      expect(await names('getModerators')).to.deep.equal(['ann', 'bob']);
      expect(await names('getLeaders')).to.deep.equal(['cleo']);
    });

    it('of type direct are found by exactly these people in any order, and created by the app', async () => {
      const room = await probe.run('direct', { usernames: ['bob', 'ann'] });
      expect(room).to.include({ type: 'd' });
      expect(room.userIds).to.have.members([probe.ann._id, probe.bob._id]);
      expect(await probe.run('direct', { usernames: ['ann'] })).to.equal(null);
      const made = await probe.run('startDirect', { usernames: ['cleo'] });
      expect((await probe.run('direct', { usernames: ['cleo', 'probe.bot'] })).id).to.equal(made);
      expect(await probe.run('startDirect', { usernames: ['cleo'] })).to.equal(made);
    });
  });

  describe('people', () => {
    it('are found by exact username, with offset, language and workspace roles', async () => {
      const ann = await probe.run('user', { username: 'ann' });
      expect(ann).to.deep.include({
        utcOffset: 2,
        type: 'user',
        roles: ['user'],
        settings: { preferences: { language: 'de' } },
      });
      const bob = await probe.run('user', { username: 'bob' });
      expect(bob.settings).to.deep.equal({ preferences: {} });
      expect(bob.utcOffset ?? null).to.equal(null);
      expect(await probe.run('user', { username: 'Ann' })).to.equal(null);
      expect((await probe.run('user', { username: 'cleo' })).roles).to.deep.equal(['user', 'admin']);
    });

    it('have roles that can be looked up', async () => {
      expect(await probe.run('role', { name: 'admin' })).to.include({ id: 'admin', protected: true });
      expect(await probe.run('role', { name: 'nobody' })).to.equal(null);
    });
  });

  describe('faults', () => {
    it('make a bridge method fail before or after its work, a given number of times', async () => {
      const create = (): Promise<string> => probe.run('create', { room: probe.general._id, text: 'faulty' });
      const count = (): number => probe.host.messages().filter(({ msg }) => msg === 'faulty').length;
      probe.host.failNext('messages.create', new Error('gone'), 2);
      expect(await failure(create())).to.equal('gone');
      expect(await failure(create())).to.equal('gone');
      expect(count()).to.equal(0);
      probe.host.failNext('messages.create', new Error('lost'), 1, 'after');
      expect(await failure(create())).to.equal('lost');
      expect(count()).to.equal(1);
      await create();
      expect(() => {
        probe.host.failNext('messages.creat');
      }).to.throw(/No bridge method/);
    });

    it('apply to matching calls until they are removed', async () => {
      const lift = probe.host.refuse('messages.create', ({ text }) => text === 'unwanted', new Error('no'));
      const create = (text: string): Promise<unknown> =>
        probe.run('create', { room: probe.general._id, text });
      expect(await failure(create('unwanted'))).to.equal('no');
      expect(await failure(create('unwanted'))).to.equal('no');
      await create('wanted');
      lift();
      await create('unwanted');
      const texts = probe.host.messages().map(({ msg }) => msg);
      expect(texts.filter((text) => text.endsWith('wanted'))).to.deep.equal(['wanted', 'unwanted']);
    });

    it('hold calls until the gate opens', async () => {
      const gate = probe.host.hold('messages.create');
      const creating = probe.run('create', { room: probe.general._id, text: 'held' });
      while (gate.waiting === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      expect(probe.host.messages().some(({ msg }) => msg === 'held')).to.equal(false);
      gate.open();
      await creating;
      expect(probe.host.messages().some(({ msg }) => msg === 'held')).to.equal(true);
    });
  });
});
