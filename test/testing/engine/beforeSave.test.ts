import { expect } from 'chai';
import type { Probe } from '../../../testing/engine/probe/remote';
import { startProbe } from '../../../testing/engine/probe/remote';
import { parseText } from '../../../testing/text/parseText';

describe('engine host: the server’s parse of a message', () => {
  let probe: Probe;

  before(async () => {
    probe = await startProbe();
  });

  after(() => probe.host.stop());

  it('reaches apps as an unmapped property, on old and new servers, for new and edited texts', async () => {
    const { workspace } = probe.host;
    const parse = async (id: string): Promise<unknown> =>
      (await probe.run('message', { id }))._unmappedProperties_.md;
    for (const age of ['7.0', 'newer'] as const) {
      workspace.age = age;
      const message = await probe.host.sendMessage('ann', 'general', 'see `a` :)');
      expect(await parse(message._id)).to.deep.equal(parseText('see `a` :)'));
      await probe.host.edit('ann', message, '*b*');
      expect(await parse(message._id)).to.deep.equal(parseText('*b*'));
      await probe.run('update', { id: message._id, text: '_c_', editor: probe.ann._id });
      expect(await parse(message._id)).to.deep.equal(parseText('_c_'));
      await probe.host.edit('ann', message, '');
      expect(await parse(message._id)).to.equal(undefined);
    }
    expect(await parse(await probe.run('create', { room: probe.general._id, text: 'own' }))).to.deep.equal(
      parseText('own'),
    );
  });

  it('is missing on messages with a type, and if the server’s parser is disabled', async () => {
    const of = async (also: object): Promise<unknown> =>
      (await probe.host.sendMessage('ann', 'general', 'x', { also })).md;
    expect(await of({ t: 'e2e' })).to.equal(undefined);
    expect(await of({ t: 'room_changed_topic' })).to.equal(undefined);
    probe.host.workspace.parsesMessages = false;
    expect(await of({})).to.equal(undefined);
    probe.host.workspace.parsesMessages = true;
    expect(await of({})).to.deep.equal(parseText('x'));
  });
});
