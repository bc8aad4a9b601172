import { expect } from 'chai';
import { forReplies, until } from '../../testing/app/replies';
import type { MessageRecord } from '../../testing/engine/records';
import { survives } from '../../testing/faults/figures';

describe('the app’s process is killed while a reply becomes a comment: the reply', () => {
  const held = forReplies();
  const { reply, texts, posted, settle, tryAgain } = held;

  survives('that was not sent because its process was killed is sent later, once', async () => {
    await killedWhileSending('Unsent', { calls: 1 });
    expect(texts()).to.deep.equal([]);
    await tryAgain();
    expect(texts()).to.deep.equal(['Unsent']);
    await tryAgain();
    expect(texts()).to.deep.equal(['Unsent']);
    expect(posted('Unsent')).to.deep.equal([0, 1]);
  });

  survives(
    'that Trello got before its process was killed is not sent again, and can still be edited',
    async () => {
      const { world } = held;
      const message = await killedWhileSending('Sent', { calls: 2 });
      world.trello.as(world.sample.members.grace).comment(held.card, 'Sent');
      await settle();
      expect(posted('Sent')).to.deep.equal([0, 1]);
      await tryAgain();
      expect(texts()).to.deep.equal(['Sent']);
      await world.host.edit('grace', message, 'Sent once');
      await settle();
      expect(texts()).to.deep.equal(['Sent once']);
    },
  );

  /** @param calls to Trello until the process dies: it reads the card, then it writes the comment */
  async function killedWhileSending(text: string, { calls }: { calls: number }): Promise<MessageRecord> {
    const { host } = held.world;
    let gate = host.hold('http.call');
    void reply(text).catch(() => undefined);
    for (let left = calls; left > 1; left -= 1) {
      await until(() => gate.waiting > 0);
      gate.open();
      gate = host.hold('http.call');
    }
    await until(() => gate.waiting > 0);
    await host.killApp();
    host.failNext('http.call', new Error('gone with its process'));
    gate.open();
    await host.appBack();
    await settle();
    return host.messages('website').find(({ msg }) => msg === text)!;
  }
});
