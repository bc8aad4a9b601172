import { expect } from 'chai';
import { numbers } from '../../testing/app/linesOf';
import { World } from '../../testing/app/world';
import { survives } from '../../testing/faults/figures';
import { expectOnce, postedInOrder, until } from '../../testing/faults/posted';
import type { Board } from '../../testing/trello/models';

const BOARDS = 3;
const CARDS = 2;
const EACH = 8;

/** Trello retries for three and a half minutes; the delays are shorter here. */
const trello = { deliveryTimeoutMs: 1_500, retryDelays: [600, 1_200, 2_400] };

describe('deliveries that wait at Trello while this server is down', () => {
  const held = World.forSuite({ trello });
  const boards: { board: Board; room: string; cards: { id: string }[] }[] = [];
  let round = 0;

  before(async () => {
    const { world } = held;
    for (const number of numbers(BOARDS)) {
      const room = `room${number}`;
      const board = world.trello.addBoard({ name: `Board ${number}` });
      const list = world.trello.addList({ board, name: 'To do' });
      const cards = numbers(CARDS).map((card) => world.trello.addCard({ list, name: `Card ${card}` }));
      world.host.addRoom({ name: room, members: ['admin'] });
      boards.push({ board, room, cards });
    }
    const routes = boards.map(({ board, room }) => `${board.shortLink} -> #${room}`).join('\n');
    await world.setUp({ routes, mergeSeconds: 60 });
    expect(world.trello.webhooks).to.have.length(BOARDS);
  });

  /** Everybody comments at once, so most deliveries wait at Trello. @returns the texts for each card, in order */
  function busy(): { room: string; texts: string[] }[] {
    round += 1;
    const { trello: standIn, sample } = held.world;
    const texts = boards.flatMap(({ room, cards }) =>
      cards.map((card, index) => ({
        room,
        card,
        texts: numbers(EACH).map((number) => `${round}:${room}:${index}:${number}`),
      })),
    );
    for (let at = 0; at < EACH; at += 1) {
      for (const { card, texts: each } of texts) standIn.as(sample.members.ada).comment(card, each[at]!);
    }
    return texts;
  }

  /** @param work may let everybody comment once more */
  async function survive(work: (comment: () => void) => Promise<void>): Promise<void> {
    const { world } = held;
    const before = world.trello.deliveries.length;
    const all = busy();
    await until(() => world.trello.deliveries.length > before + BOARDS * 2);
    await work(() => {
      all.push(...busy());
    });
    await world.trello.settled();
    const again = world.trello.deliveries.slice(before).filter(({ attempt }) => attempt > 1);
    expect(again.length, 'some of it was tried again').to.be.greaterThan(0);
    expect(world.trello.webhooks.every(({ active }) => active)).to.equal(true);
    for (const { room, texts } of all) {
      expectOnce(world, texts, room);
      expect(postedInOrder(world, room).filter((text) => texts.includes(text))).to.deep.equal(texts);
    }
  }

  survives('the server restarts: everything is posted once, in order for each card', async () => {
    await survive(() => held.world.host.restart());
  });

  survives(
    'the app is disabled for a moment: everything is posted once, in order for each card',
    async () => {
      await survive(async (comment) => {
        await held.world.host.disable();
        // Everything before may be posted by now.
        comment();
        await until(() => held.world.trello.deliveries.slice(-1)[0]!.status >= 400);
        await held.world.host.enable();
      });
    },
  );

  // Last, because for minutes afterwards the engine may not know the app's status, and then disables nothing.
  survives('the app’s process dies: everything is posted once, in order for each card', async () => {
    await survive(async () => {
      await held.world.host.killApp();
      await held.world.host.appBack();
    });
  });
});
