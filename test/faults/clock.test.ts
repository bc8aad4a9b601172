import { expect } from 'chai';
import { deliverTo, unposted } from '../../testing/app/deliverTo';
import { clockedWorld, HOUR } from '../../testing/faults/clocked';
import { survives } from '../../testing/faults/figures';
import { expectOnce } from '../../testing/faults/posted';
import type { Action } from '../../testing/trello/models';

for (const [how, ms] of [
  ['back', -HOUR],
  ['forward', HOUR],
  ['forward by a day', 25 * HOUR],
  ['back by a day', -25 * HOUR],
] as const) {
  describe(`the clock is set ${how}`, () => {
    const held = clockedWorld();
    let card: { id: string };
    let number = 0;

    before(async () => {
      const { world } = held;
      await world.setUp({ mergeSeconds: 60 });
      await held.runDue();
      world.host.addRoom({ name: 'crew', type: 'p', owners: ['admin'], members: ['grace'] });
    });
    beforeEach(() => {
      const { world } = held;
      card = world.trello.addCard({ list: world.sample.lists.todo, name: `Clock ${(number += 1)}` });
    });

    const comment = (text: string): Action =>
      unposted(held.world, () => held.world.trello.as(held.world.sample.members.alan).comment(card, text));

    survives('between a delivery and its retry: posted once, alone or merged', async () => {
      const { world } = held;
      const texts = ['Alone', 'Joined', 'Joined too'];
      const actions = texts.map(comment);
      for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
      await held.set(ms);
      // The actions merged into the same message are not delivered again: they had been answered.
      for (const action of [...actions].reverse()) {
        expect(await deliverTo(world, action)).to.equal(200);
        expectOnce(world, texts);
      }
      await world.host.killApp();
      await world.host.appBack();
      await held.set(0);
      for (const action of actions) expect(await deliverTo(world, action)).to.equal(200);
      expectOnce(world, texts);
    });

    survives('while a message grows: the next one begins a new message, which grows as usual', async () => {
      const { world } = held;
      await deliverTo(world, comment('Before'));
      const posts = world.posts().length;
      await held.set(ms);
      for (const text of ['After', 'With it']) await deliverTo(world, comment(text));
      expect(world.posts()).to.have.length(posts + 1);
      expect(world.posts().slice(-1)[0]).to.include('“After”').and.to.include('“With it”');
      expectOnce(world, ['Before', 'After', 'With it']);
    });

    survives('and the clean-up deletes only old records: notifications go on, each once', async () => {
      const { world } = held;
      await deliverTo(world, comment('Swept'));
      await held.set(ms);
      await held.runDue();
      for (const text of ['Since', 'And since']) await deliverTo(world, comment(text));
      await held.runDue();
      expectOnce(world, ['Swept', 'Since', 'And since']);
    });

    survives('and cached answers of Trello expire', async () => {
      const { world } = held;
      expect(await world.ask('/trello list Done')).to.not.include('Late card');
      unposted(world, () => world.trello.addCard({ list: world.sample.lists.done, name: 'Late card' }));
      expect(await world.ask('/trello list Done')).to.not.include('Late card');
      await held.set(ms);
      expect(await world.ask('/trello list Done')).to.include('Late card');
    });

    survives('and cached memberships expire', async () => {
      const { world } = held;
      const ask = async (): Promise<string> => {
        const before = world.host.noticeHistory().length;
        await world.host.type('grace', 'crew', '/trello links', { client: 'ddp' });
        return world.host.noticeHistory().slice(before)[0]!.msg;
      };
      expect(await ask()).to.match(/does not follow anything/);
      await held.set(ms);
      await world.host.leave('grace', 'crew');
      expect(await ask()).to.match(/^Only people in this room/);
    });
  });
}
