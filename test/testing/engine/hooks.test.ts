import { expect } from 'chai';
import { EngineHost } from '../../../testing/engine/EngineHost';
import { packProbe } from '../../../testing/engine/probe/pack';
import { failure, run } from '../../../testing/engine/probe/remote';
import type { MessageRecord } from '../../../testing/engine/records';

describe('engine host: hooks before messages', () => {
  let host: EngineHost;

  before(async () => {
    host = await EngineHost.start({ serverSettings: { Threads_enabled: false } });
    const hooks = ['IPreMessageSentPrevent', 'IPreMessageSentExtend', 'IPreMessageSentModify'];
    await host.install(packProbe({ implements: hooks }));
    host.addUser({ username: 'ann' });
    host.addRoom({ name: 'general' });
  });

  after(() => host.stop());

  const post = (text: string): Promise<MessageRecord> => host.sendMessage('ann', 'general', text);

  it('prevent, extend and modify people’s messages', async () => {
    expect(await failure(post('prevent me'))).to.match(/prevented/);
    expect((await post('extend me')).attachments?.map(({ text }) => text)).to.deep.equal(['added']);
    expect((await post('modify me')).msg).to.equal('modified');
    expect(await post('leave me')).to.include({ msg: 'leave me' });
    expect(host.messages('general')).to.have.length(3);
  });

  it('make create throw for an app whose message is prevented', async () => {
    const room = host.workspace.room('general')._id;
    expect(await failure(run(host, 'create', { room, text: 'prevent me' }))).to.match(/reading '_id'/);
  });

  it('leave it to the server’s settings whether threads may be used', async () => {
    expect(await failure(host.sendMessage('ann', 'general', 'reply', { threadId: 'x' }))).to.match(
      /not-allowed/,
    );
  });
});
