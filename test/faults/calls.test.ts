import { expect } from 'chai';
import { deliverTo, unposted } from '../../testing/app/deliverTo';
import { World } from '../../testing/app/world';
import { survives } from '../../testing/faults/figures';
import { expectOnce } from '../../testing/faults/posted';
import type { Action } from '../../testing/trello/models';

/** The calls to Rocket.Chat during a delivery with threads, details, filters and merging. */
const CALLS = [
  'persistence.readByAssociations',
  'persistence.createWithAssociations',
  'messages.getById',
  'messages.create',
  'messages.update',
  'http.call',
];

/** The first text creates a message, the second is added to it. */
const UNUSED: Record<string, string> = { 'messages.create': 'joined', 'messages.update': 'first' };

describe('a delivery while any of its calls fails', () => {
  const held = World.forSuite();
  let number = 0;

  before(async () => {
    const { world } = held;
    const board = world.sample.board.shortLink;
    await world.setUp({
      mergeSeconds: 60,
      threads: true,
      style: 'detailed',
      routes: `${board} -> #website labels=Bug\n${board} -> #general assigned=on`,
    });
  });

  const of = (card: { id: string }, text: string): Action =>
    unposted(held.world, () => held.world.trello.as(held.world.sample.members.alan).comment(card, text));

  /** Up to four attempts, like Trello. @returns the statuses */
  async function tryAll(action: Action): Promise<number[]> {
    const statuses: number[] = [];
    while (statuses.length < 4 && statuses.slice(-1)[0] !== 200) {
      statuses.push(await deliverTo(held.world, action));
    }
    return statuses;
  }

  for (const call of CALLS) {
    for (const when of ['before', 'after'] as const) {
      survives(`of ${call}, ${when} it takes effect, once and twice`, async () => {
        const { world } = held;
        const { lists, labels, members } = world.sample;
        for (const times of [1, 2]) {
          number += 1;
          const input = { list: lists.todo, name: 'Calls', labels: [labels.bug], members: [members.grace] };
          const card = world.trello.addCard(input);
          const texts = ['first', 'joined'].map((each) => `${each} ${number}`);
          for (const text of texts) {
            const action = of(card, text);
            if (!text.startsWith(UNUSED[call] ?? 'never'))
              world.host.failNext(call, new Error('out of order'), times, when);
            const statuses = await tryAll(action);
            expect(statuses.slice(-1), `${text}: ${statuses.join()}`).to.deep.equal([200]);
            expect(statuses.slice(0, -1).every((status) => status === 503)).to.equal(true);
          }
          expect(world.host.watch.armed).to.deep.equal([]);
          for (const room of ['website', 'general']) expectOnce(world, texts, room);
        }
      });
    }
  }
});
