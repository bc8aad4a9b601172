import { expect } from 'chai';
import { World } from '../../testing/app/world';
import { survives } from '../../testing/faults/figures';
import { expectOnce, statusesOf, timesPosted, until } from '../../testing/faults/posted';
import type { Action } from '../../testing/trello/models';

/**
 * A killed process answers nothing: Trello waits, and tries again. Its delays are shortened here, except the last: what
 * the process was about to post when it died is left alone by others for 20 s.
 */
const trello = { deliveryTimeoutMs: 1_000, retryDelays: [1_500, 1_500, 21_000] };

interface Moment {
  /** the app's call during which its process dies */
  call: string;
  /** whether Rocket.Chat completes that call */
  isDone: boolean;
}

for (const threads of [false, true]) {
  describe(`the app’s process is killed during a delivery${threads ? ' to threads' : ''}`, () => {
    const held = World.forSuite({ trello });
    let card: { id: string };
    let number = 0;

    before(() => held.world.setUp({ mergeSeconds: 60, threads }));
    beforeEach(() => {
      card = held.world.trello.addCard({ list: held.world.sample.lists.todo, name: 'Killed' });
    });

    const comment = (text: string): Action =>
      held.world.trello.as(held.world.sample.members.alan).comment(card, text);

    /** @param before awaited before the process is killed */
    async function killedAt({ call, isDone }: Moment, before?: (text: string) => boolean): Promise<string> {
      const { world } = held;
      const { host } = world;
      const text = `Killed ${(number += 1)}`;
      const pid = host.appPid;
      const gate = host.hold(call);
      const action = comment(text);
      await until(() => gate.waiting > 0 && (!before || before(text)));
      await host.killApp();
      if (!isDone) host.failNext(call, new Error('gone with its process'));
      gate.open();
      await host.appBack();
      await world.trello.settled();
      expect(host.appPid).to.be.a('number').and.not.equal(pid);
      const statuses = statusesOf(world, action);
      // The engine gives no answer, or one that asks for another try.
      expect(statuses.length, statuses.join()).to.be.greaterThan(1);
      expect(statuses.slice(0, -1), statuses.join()).to.not.include(200);
      expect(statuses.slice(-1)).to.deep.equal([200]);
      expectOnce(world, [text]);
      // Engine 1.46 restarts a process three times at most.
      if (process.env.ENGINE === 'oldest') await host.restart();
      return text;
    }

    if (threads) {
      survives('between a thread’s first message and the reply', async () => {
        const before = held.world.posts().length;
        await killedAt({ call: 'messages.create', isDone: true });
        expect(held.world.posts()).to.have.length(before + 2);
      });
      return;
    }

    survives('before anything is read', async () => {
      await killedAt({ call: 'persistence.readByAssociations', isDone: false });
    });

    for (const isDone of [true, false]) {
      survives(`between reading and posting, with the message ${isDone ? '' : 'not '}stored`, async () => {
        await killedAt({ call: 'messages.create', isDone });
      });

      survives(
        `between posting and recording it, with the record ${isDone ? '' : 'not '}stored`,
        async () => {
          const call = 'persistence.createWithAssociations';
          await killedAt({ call, isDone }, (text) => timesPosted(held.world, text) === 1);
        },
      );

      survives(
        `between claiming and adding to a message, which ${isDone ? 'is' : 'is not'} changed`,
        async () => {
          const base = `Base ${String(isDone)}`;
          comment(base);
          await held.world.trello.settled();
          const posts = held.world.posts().length;
          const text = await killedAt({ call: 'messages.update', isDone });
          expectOnce(held.world, [base, text]);
          expect(held.world.posts()).to.have.length(posts);
        },
      );
    }
  });
}
