import { expect } from 'chai';
import * as fc from 'fast-check';
import { BoardQueue, type Turn } from '../../../features/notifications/BoardQueue';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('BoardQueue', () => {
  it('runs waiting work in order, one at a time, whenever it becomes ready', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 2 }), async (keys) => {
        const queue = new BoardQueue();
        const turns = keys.map((key) => ({ key, turn: queue.announce('board', String(key)) }));
        const order: number[] = [];
        let working = 0;
        await Promise.all(
          turns.map(async ({ key, turn }, index) => {
            await pause(index % 3);
            await turn.take(async () => {
              working += 1;
              expect(working).to.equal(1);
              await pause(0);
              order.push(key);
              working -= 1;
            });
          }),
        );
        expect(order).to.deep.equal([...keys].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('does not wait for work that leaves, comes later or belongs to another board', async () => {
    const queue = new BoardQueue();
    const [forged, mine] = [queue.announce('board', '1'), queue.announce('board', '2')] as [Turn, Turn];
    const order: string[] = [];
    const taken = mine.take(() => Promise.resolve(order.push('mine')));
    const late = queue.announce('board', '0');
    await queue.announce('other', '0').take(() => Promise.resolve(order.push('other')));
    expect(order).to.deep.equal(['other']);
    forged.leave();
    await taken;
    await late.take(() => Promise.resolve(order.push('late')));
    expect(order).to.deep.equal(['other', 'mine', 'late']);
  });

  it('continues after a failure, and passes the error to its owner', async () => {
    const queue = new BoardQueue();
    const [bad, good] = [queue.announce('board', '1'), queue.announce('board', '2')] as [Turn, Turn];
    const results = await Promise.allSettled([
      bad.take(() => Promise.reject(new Error('broken'))),
      good.take(() => Promise.resolve('done')),
    ]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
  });

  it('stays a single queue if the next work arrives right after another has left', async () => {
    for (let gap = 0; gap < 6; gap += 1) {
      const queue = new BoardQueue();
      const log: string[] = [];
      const deliver = async (name: string): Promise<void> => {
        const turn = queue.announce('board', name);
        try {
          await turn.take(async () => {
            log.push(`${name} begins`);
            await pause(1);
            log.push(`${name} ends`);
          });
        } finally {
          turn.leave();
        }
      };
      let next = Promise.resolve([] as unknown[]);
      const first = queue.announce('board', '1');
      const ended = first.take(() => Promise.resolve());
      const rest = (async (): Promise<void> => {
        for (let passed = 0; passed < gap; passed += 1) await Promise.resolve();
        next = Promise.all([deliver('2'), pause(0).then(() => deliver('3'))]);
      })();
      await ended.finally(() => {
        first.leave();
      });
      await rest;
      await next;
      expect(log, `${gap} later`).to.deep.equal(['2 begins', '2 ends', '3 begins', '3 ends']);
    }
  });
});
