import { expect } from 'chai';
import { setUpCrew } from '../../testing/app/links';
import { World } from '../../testing/app/world';
import { EngineHost } from '../../testing/engine/EngineHost';
import type { Gate } from '../../testing/engine/Watch';
import { survives } from '../../testing/faults/figures';
import { expectOnce, until } from '../../testing/faults/posted';
import type { Board } from '../../testing/trello/models';

const engine = process.env.ENGINE === 'oldest' ? 'oldest' : 'current';

/** The calls that make up link and unlink; one server waits at one of these while the other completes its command. */
const CALLS = [
  'http.call',
  'persistence.readByAssociations',
  'persistence.updateByAssociations',
  'persistence.removeByAssociations',
  'messages.create',
];

interface Typed {
  room: 'crew' | 'yard';
  text: '/trello link Shop' | '/trello unlink Shop';
}
const link = (room: Typed['room']): Typed => ({ room, text: '/trello link Shop' });
const unlink = (room: Typed['room']): Typed => ({ room, text: '/trello unlink Shop' });

describe('two servers linking and unlinking the same board at the same moment', () => {
  const held = World.forSuite();
  let second: EngineHost;
  let shop: Board;
  let card: { id: string };
  let number = 0;

  before(async () => {
    const { world } = held;
    shop = world.trello.addBoard({ name: 'Shop' });
    card = world.trello.addCard({
      list: world.trello.addList({ board: shop, name: 'Orders' }),
      name: 'Order',
    });
    await setUpCrew(world);
    world.host.addRoom({ name: 'yard', type: 'p', owners: ['grace'], members: ['admin'] });
    second = await EngineHost.start({ engine, beside: world.host, tickMs: false });
  });
  after(() => second.stop());

  const type = (host: EngineHost, { room, text }: Typed): Promise<void> => host.type('grace', room, text);

  /** One server waits at its nth call of a kind while the other works. @returns false if there is no such call */
  async function race(one: Typed, other: Typed, at: { call: string; nth: number }): Promise<boolean> {
    let gate: Gate = second.hold(at.call);
    let isOver = false;
    const slow = type(second, other).finally(() => (isOver = true));
    for (let passed = 0; passed < at.nth; passed += 1) {
      if (passed) {
        gate.open();
        gate = second.hold(at.call);
      }
      await until(() => isOver || gate.waiting > 0);
    }
    const isReached = gate.waiting > 0;
    await type(held.world.host, one);
    gate.open();
    await slow;
    return isReached;
  }

  async function linked(): Promise<string[]> {
    const { database, rooms } = held.world.host.workspace;
    const records = (await database.find('persistence')).map(({ value }) => value);
    return records
      .filter(({ kind, boardId }) => kind === 'subscription' && boardId === shop.id)
      .map(({ roomId }) => rooms.get(roomId)!.name!);
  }

  async function recorded(): Promise<string[]> {
    const all = (await held.world.host.workspace.database.find('persistence')).map(({ value }) => value);
    return all.filter(({ kind }) => kind === 'webhook').map(({ webhookId }) => webhookId);
  }

  /** One webhook if a room is linked to the board, none otherwise, and one message in each linked room. */
  async function expectSound(what: string): Promise<void> {
    const { world } = held;
    const rooms = await linked();
    expect(new Set(rooms).size, `${what}: links`).to.equal(rooms.length);
    const ids = world.trello.webhooks.map(({ id }) => id);
    expect(ids, `${what}: webhooks, with ${rooms.join()}`).to.have.length(rooms.length ? 1 : 0);
    expect(await recorded(), `${what}: records`).to.deep.equal(ids);
    const text = `Race ${(number += 1)}`;
    world.trello.as(world.sample.members.ada).comment(card, text);
    await world.trello.settled();
    for (const room of rooms) expectOnce(world, [text], room);
  }

  /**
   * The app makes at most ninety requests in ten seconds and refuses to wait longer; these tests are not about that.
   */
  function restBetween(): Promise<void> {
    const recent = (): unknown[] =>
      held.world.host.http.filter(({ at }) => Date.now() - at.getTime() < 11_000);
    return until(() => recent().length < 65);
  }

  async function begin(rooms: Typed['room'][]): Promise<void> {
    for (const room of ['crew', 'yard'] as const) {
      const isLinked = (await linked()).includes(room);
      if (isLinked !== rooms.includes(room))
        await type(held.world.host, isLinked ? unlink(room) : link(room));
    }
  }

  const races: [string, Typed['room'][], Typed, Typed][] = [
    ['two rooms link it', [], link('crew'), link('yard')],
    ['one room links it twice', [], link('crew'), link('crew')],
    ['one room links it, another unlinks it', ['yard'], link('crew'), unlink('yard')],
    ['one room unlinks it, another links it', ['crew'], unlink('crew'), link('yard')],
    ['both rooms unlink it', ['crew', 'yard'], unlink('crew'), unlink('yard')],
    ['one room links and unlinks it', [], link('crew'), unlink('crew')],
    ['one room unlinks and links it', ['crew'], unlink('crew'), link('crew')],
  ];
  for (const [what, rooms, one, other] of races) {
    survives(what, async () => {
      for (const call of CALLS) {
        for (let nth = 1, isReached = true; isReached; nth += 1) {
          await restBetween();
          await begin(rooms);
          isReached = await race(one, other, { call, nth });
          await expectSound(`${call} ${nth}`);
        }
      }
    });
  }
});
