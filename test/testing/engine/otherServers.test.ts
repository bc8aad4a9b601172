import { expect } from 'chai';
import type { Probe } from '../../../testing/engine/probe/remote';
import { failure, startProbe } from '../../../testing/engine/probe/remote';

describe('engine host: messages under other server settings', () => {
  let probe: Probe;

  before(async () => {
    probe = await startProbe();
  });

  after(() => probe.host.stop());

  const set = (settings: Record<string, unknown>): void => {
    Object.assign(probe.host.workspace.settings, settings);
  };
  const create = (message: object): Promise<string> =>
    probe.run('create', { room: probe.general._id, text: 'text', ...message });

  it('have no thread id while threads are switched off, from apps and people', async () => {
    const root = await create({});
    set({ Threads_enabled: false });
    expect(await failure(create({ threadId: root }))).to.match(/not-allowed/);
    expect(await failure(probe.host.sendMessage('ann', 'general', 'reply', { threadId: root }))).to.match(
      /not-allowed/,
    );
    expect(await create({})).to.be.a('string');
    set({ Threads_enabled: true });
    expect(await create({ threadId: root })).to.be.a('string');
  });

  it('go to encrypted rooms while encryption is off, which is the default, or plain text is allowed', async () => {
    const room = probe.host.addRoom({ name: 'vault', members: ['ann'], encrypted: true })._id;
    const both = async (): Promise<void> => {
      await create({ room });
      await probe.host.type('ann', 'vault', '/probe x');
    };
    await both();
    set({ E2E_Enable: true });
    expect(await failure(create({ room }))).to.match(/un-encrypted/);
    expect(await failure(probe.host.type('ann', 'vault', '/probe x'))).to.match(/encrypted/);
    set({ E2E_Allow_Unencrypted_Messages: true });
    await both();
    set({ E2E_Enable: false, E2E_Allow_Unencrypted_Messages: false });
  });

  for (const size of [250, 500, 1000, 20_000]) {
    it(`have up to ${size} characters if the server says so when they are created, and apps can ask`, async () => {
      set({ Message_MaxAllowedSize: size });
      expect(await probe.run('serverSetting', { id: 'Message_MaxAllowedSize' })).to.equal(size);
      const [full, long] = ['x'.repeat(size), 'x'.repeat(size + 1)];
      expect(await failure(create({ text: long }))).to.match(/Message_MaxAllowedSize/);
      expect(await failure(probe.host.sendMessage('ann', 'general', long))).to.match(
        /Message_MaxAllowedSize/,
      );
      const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: long } }];
      const id = await create({ text: full, blocks, attachments: [{ text: long }] });
      const written = await probe.host.sendMessage('ann', 'general', full);
      await probe.run('update', { id, text: long });
      expect((await probe.host.edit('ann', written, long)).msg).to.equal(long);
    });
  }
});

describe('engine host: messages of a server that ignores the ids apps set', () => {
  it('have ids from the server, returned to the app, and may exist twice', async () => {
    const { host, run, general } = await startProbe({ appMessageIds: 'ignore' });
    const asked = 'AAAAAAAAAAAAAAAAA';
    const message = { room: general._id, text: 'text', _unmappedProperties_: { _id: asked } };
    const ids = [await run('create', message), await run('create', message)];
    expect(host.messages('general').map(({ _id }) => _id)).to.deep.equal(ids);
    expect(ids).not.to.include(asked);
    expect(await run('message', { id: asked })).to.equal(null);
    await host.stop();
  });
});
