import { expect } from 'chai';
import { World } from '../world';
import { BusyBoard, type Event } from './BusyWorkspace';
import { judge, type Line } from './Expected';
import { InventedNews } from './inventNews';
import { LiveHeap } from './liveHeap';
import { memoryOf } from './memoryOf';
import { Sender } from './Sender';

const BOARDS = 200;
/** of each board: two a minute for ten minutes */
const ACTIONS = 20;
/** So many of a board come at the same moment, and of so many boards. */
const BURST = 5;
const AT_ONCE = 12;
/** Trello tries again after a while. */
const TRIES = 4;

const megabytes = (figures: number[]): string => figures.map((each) => each.toFixed(0)).join(', ');

describe('ten minutes of a busy workspace, as fast as they go', function () {
  this.timeout(20 * 60_000);
  const live = new LiveHeap();
  const held = World.forSuite();
  const sender = new Sender();
  const statuses = new Map<number, number>();
  const took: number[] = [];
  const lines: Line[] = [];
  const memory: number[] = [];
  const heap: number[] = [];
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

  /** One delivery in twenty comes twice, as when Trello did not get the answer. */
  const burst = async (board: BusyBoard): Promise<void> => {
    const events = Array.from({ length: BURST }, () => board.next());
    lines.push(...events.flatMap((event) => event.lines));
    const again = lines.length % 4 === 0 ? events.slice(0, 1) : [];
    await Promise.all([...events, ...again].map(deliver));
  };

  before(async () => {
    const { world } = held;
    await world.setUp({ mergeSeconds: 60 });
    const news = new InventedNews(world.trello, world.host.endpoint('private', 'trello'));
    const boards: BusyBoard[] = [];
    while (boards.length < BOARDS) boards.push(await BusyBoard.create(world, news, boards.length));
    const started = Date.now();
    for (let round = 0; round < ACTIONS / BURST; round += 1) {
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < boards.length) await burst(boards[next++]!);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      world.host.forget();
      memory.push(memoryOf(world.host.appPid));
      heap.push(await live.of(world.host.appPid));
    }
    seconds = (Date.now() - started) / 1000;
    await world.host.idle();
  });
  after(() => {
    sender.close();
  });

  it('loses nothing, doubles nothing, and keeps the order of each card', () => {
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
  });

  it('holds no more at its end than in its middle', () => {
    const [middle = 0, end = 0] = [heap[Math.floor(heap.length / 2)], heap[heap.length - 1]];
    expect(end, `${megabytes(heap)} MB`).to.be.lessThan(middle * 1.25);
  });

  function print({ lines: count, lost, doubled, outOfOrder }: ReturnType<typeof judge>): void {
    const sorted = [...took].sort((a, b) => a - b);
    const slowest = sorted[Math.floor(sorted.length * 0.99)];
    const figures = [
      `${took.length} deliveries of ${BOARDS} boards to ${BOARDS * 10} rooms in ${seconds.toFixed(0)} s`,
      `${(took.length / seconds).toFixed(0)} a second, 99 % answered within ${slowest} ms`,
      `${count} lines: lost ${lost.length}, doubled ${doubled.length}, out of order ${outOfOrder.length}`,
      `memory of the app ${megabytes(memory)} MB, of it in use ${megabytes(heap)} MB`,
    ];
    for (const figure of figures) console.log(`      ${figure}`);
  }
});
