import { expect } from 'chai';
import { World } from '../../testing/app/world';
import { BusyBoard, type Event } from '../../testing/load/BusyWorkspace';
import { judge, type Line } from '../../testing/load/Expected';
import { InventedActions } from '../../testing/load/inventActions';
import { LiveHeap } from '../../testing/load/liveHeap';
import { memoryOf } from '../../testing/load/memoryOf';
import { Sender } from '../../testing/load/Sender';

const BOARDS = 200;
/** for each board: two a minute for ten minutes */
const ACTIONS = 20;
/** So many of a board arrive at the same moment, for so many boards. */
const BULK = 5;
const AT_ONCE = 12;
const TWICE = 20;
/** Trello's delay before a retry. */
const TRIES = 4;

const megabytes = (figures: number[]): string => figures.map((each) => each.toFixed(0)).join(', ');

describe('ten minutes of a busy workspace, as fast as possible', function () {
  this.timeout(20 * 60_000);
  const live = new LiveHeap();
  const held = World.forSuite();
  const sender = new Sender();
  const statuses = new Map<number, number>();
  const took: number[] = [];
  const lines: Line[] = [];
  const memory: number[] = [];
  const inUse: number[] = [];
  const doubles = { atOnce: 0, later: 0 };
  let made = 0;
  let seconds = 0;

  const deliver = async ({ body, headers }: Event): Promise<void> => {
    const url = held.world.host.endpoint('private', 'trello');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const started = Date.now();
      const status = await sender.post(url, body, headers);
      took.push(Date.now() - started);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 200) return;
    }
  };

  /** One delivery in twenty comes twice: at the same moment, or again if Trello did not get the response. */
  const bulk = async (board: BusyBoard): Promise<void> => {
    const events = Array.from({ length: BULK }, () => board.next());
    lines.push(...events.flatMap((event) => event.lines));
    const again = events.filter(() => (made += 1) % TWICE === 0);
    const [atOnce, later] = made % (2 * TWICE) < TWICE ? [again, []] : [[], again];
    await Promise.all([...events, ...atOnce].map(deliver));
    await Promise.all(later.map(deliver));
    doubles.atOnce += atOnce.length;
    doubles.later += later.length;
  };

  before(async () => {
    const { world } = held;
    await world.setUp({ mergeSeconds: 60 });
    const actions = new InventedActions(world.trello, world.host.endpoint('private', 'trello'));
    const boards: BusyBoard[] = [];
    while (boards.length < BOARDS) boards.push(await BusyBoard.create(world, actions, boards.length));
    const started = Date.now();
    for (let round = 0; round < ACTIONS / BULK; round += 1) {
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < boards.length) await bulk(boards[next++]!);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      world.host.forget();
      memory.push(memoryOf(world.host.appPid));
      inUse.push((await live.of(world.host.appPid)).own);
    }
    seconds = (Date.now() - started) / 1000;
    await world.host.idle();
  });
  after(() => {
    sender.close();
  });

  it('loses nothing, duplicates nothing, and keeps the order of each card', () => {
    const verdict = judge(lines, held.world.host.messages());
    print(verdict);
    const { lost, doubled, outOfOrder, unwanted } = verdict;
    expect({ lost, doubled, outOfOrder, unwanted }).to.deep.equal({
      lost: [],
      doubled: [],
      outOfOrder: [],
      unwanted: [],
    });
    expect([...statuses.keys()]).to.deep.equal([200]);
    expect(took.length).to.equal(BOARDS * ACTIONS * (1 + 1 / TWICE));
    for (const number of Object.values(doubles)) expect(number).to.be.greaterThan(50);
  });

  it('uses no more memory at the end than once all caches are full', () => {
    const [full = 0, end = 0] = [inUse[1], inUse[inUse.length - 1]];
    expect(end, `${megabytes(inUse)} MB`).to.be.lessThan(full * 1.25);
  });

  function print({ lines: count, lost, doubled, outOfOrder }: ReturnType<typeof judge>): void {
    const sorted = [...took].sort((a, b) => a - b);
    const slowest = sorted[Math.floor(sorted.length * 0.99)];
    const figures = [
      `${took.length} deliveries of ${BOARDS} boards to ${BOARDS * 10} rooms in ${seconds.toFixed(0)} s`,
      `${(took.length / seconds).toFixed(0)} a second, 99 % answered within ${slowest} ms`,
      `${count} lines: lost ${lost.length}, doubled ${doubled.length}, out of order ${outOfOrder.length}`,
      `memory of the app ${megabytes(memory)} MB, of it in use ${megabytes(inUse)} MB`,
    ];
    for (const figure of figures) console.log(`      ${figure}`);
  }
});
