import { expect } from 'chai';
import { packProbe } from '../../../testing/engine/probe/pack';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';

for (const engine of ['current', 'oldest'] as const) {
  describe(`engine host: deleted users on the ${engine} engine`, () => {
    let probe: Probe;

    beforeEach(async () => {
      probe = await startProbe({ engine });
      probe.host.addUser({ username: 'root', roles: ['admin', 'user'] });
      const { _id } = probe.host.addRoom({ name: 'other', members: ['ann'] });
      await probe.host.sendMessage('ann', 'general', 'of ann');
      for (const room of [probe.general._id, _id]) await probe.run('create', { room, text: 'of the app' });
    });

    afterEach(() => probe.host.stop());

    const texts = (): string[] => probe.host.messages().map(({ msg }) => msg);

    it('an app’s user is deleted with the app, and its messages in every room by default', async () => {
      const direct = await probe.run('startDirect', { usernames: ['ann'] });
      await probe.run('create', { room: direct, text: 'between us' });
      await probe.host.uninstall();
      expect(texts()).to.deep.equal(['of ann']);
      expect(probe.host.workspace.rooms.get(direct)).to.equal(undefined);
      expect(probe.host.workspace.users.find(({ type }) => type === 'app')).to.equal(undefined);
      await probe.host.install(packProbe());
      expect(await probe.run('create', { room: probe.general._id, text: 'again' })).to.be.a('string');
    });

    for (const erasure of ['Keep', 'Unlink']) {
      it(`an app’s messages stay if the server is set to ${erasure}`, async () => {
        probe.host.workspace.settings['Message_ErasureType'] = erasure;
        await probe.host.uninstall();
        expect(texts()).to.deep.equal(['of ann', 'of the app', 'of the app']);
        const authors = probe.host.messages().map(({ u }) => u.username);
        const name = erasure === 'Keep' ? 'probe.bot' : 'rocket.cat';
        expect(authors).to.deep.equal(['ann', name, name]);
      });
    }

    it('a person is deleted with their messages and memberships, and interested apps are notified', async () => {
      await probe.host.update(packProbe({ version: '1.1.0', implements: ['IPostUserDeleted'] }));
      probe.host.resetCalls();
      const { _id } = probe.ann;
      await probe.host.deleteUser('ann', { by: 'root' });
      expect(probe.host.callNames()).to.include('app.executePostUserDeleted');
      expect(texts()).to.not.include('of ann');
      expect(await probe.run('user', { username: 'ann' })).to.equal(null);
      expect(probe.host.workspace.members(probe.general._id).some(({ uid }) => uid === _id)).to.equal(false);
      expect(await failure(probe.host.sendMessage('ann', 'general', 'still here'))).to.equal('No user ann');
    });
  });
}
