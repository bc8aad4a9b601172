import { expect } from 'chai';
import type { Probe } from '../../../testing/engine/probe/remote';
import { startProbe } from '../../../testing/engine/probe/remote';
import type { MessageRecord } from '../../../testing/engine/records';

for (const engine of ['current', 'oldest'] as const) {
  describe(`engine host: removed messages on the ${engine} engine`, () => {
    let probe: Probe;

    before(async () => {
      probe = await startProbe({ engine });
      probe.host.addUser({ username: 'root', roles: ['admin', 'user'] });
    });

    after(() => probe.host.stop());

    afterEach(() => {
      Object.assign(probe.host.workspace.settings, {
        Message_ShowDeletedStatus: false,
        Message_KeepHistory: false,
      });
    });

    const create = async (message: object = {}): Promise<MessageRecord> => {
      const blocks = [{ type: 'divider', blockId: 'old' }];
      const _id = await probe.run('create', { room: probe.general._id, text: 'text', blocks, ...message });
      return stored(_id)!;
    };
    const stored = (id: string): MessageRecord | undefined => probe.host.workspace.messages.get(id);
    const seenByApp = (id: string): Promise<any> => probe.run('message', { id });
    const expectEmpty = async ({ _id: id }: MessageRecord): Promise<void> => {
      const seen = await seenByApp(id);
      expect(seen).to.include({ text: '' }).and.not.have.property('blocks');
      expect({ type: seen.type, unmapped: seen._unmappedProperties_.t }).to.deep.equal(
        engine === 'current' ? { type: 'rm', unmapped: undefined } : { type: undefined, unmapped: 'rm' },
      );
    };

    const ways: [by: string, remove: (message: MessageRecord) => Promise<unknown>][] = [
      ['a person', (message) => probe.host.remove('root', message)],
      ['an app', ({ _id: id }) => probe.run('remove', { id })],
    ];
    for (const [by, remove] of ways) {
      it(`are deleted when ${by} removes them, and the reply count decreases`, async () => {
        const root = await create();
        const replies = [await create({ threadId: root._id }), await create({ threadId: root._id })];
        await remove(replies[0]!);
        expect(await seenByApp(replies[0]!._id)).to.equal(null);
        expect(stored(root._id)?.tcount).to.equal(1);
      });

      it(`stay empty if they have replies, removed by ${by}, and an update restores the text`, async () => {
        const root = await create();
        await create({ threadId: root._id });
        await remove(root);
        await expectEmpty(root);
        await probe.run('update', { id: root._id, text: 'back' });
        expect(stored(root._id)).to.include({ t: 'rm', msg: 'back' });
      });

      it(`stay empty if the server shows removed messages, removed by ${by}`, async () => {
        probe.host.workspace.settings['Message_ShowDeletedStatus'] = true;
        const message = await create();
        await remove(message);
        await expectEmpty(message);
        expect(probe.host.messages().some(({ parent }) => parent === message._id)).to.equal(false);
      });

      it(`stay hidden if the server keeps history, removed by ${by}, and apps still find them`, async () => {
        probe.host.workspace.settings['Message_KeepHistory'] = true;
        const message = await create();
        await remove(message);
        expect(await seenByApp(message._id)).to.include({ text: 'text' });
        expect(probe.host.messages().some(({ _id }) => _id === message._id)).to.equal(false);
      });
    }

    it('leave a hidden copy of their content if replies or the settings keep them', async () => {
      probe.host.workspace.settings['Message_KeepHistory'] = true;
      const message = await create();
      await probe.run('update', { id: message._id, text: 'second' });
      const copies = probe.host.workspace.messages.all().filter(({ parent }) => parent === message._id);
      expect(copies).to.have.length(1);
      expect(copies[0]).to.include({ msg: 'text', _hidden: true });
      const history = await probe.run('history', { id: probe.general._id, options: { limit: 100 } });
      expect(history.map(({ id }: { id: string }) => id)).not.to.include(copies[0]!._id);
    });
  });
}
