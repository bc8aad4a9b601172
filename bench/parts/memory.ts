import type { EngineHost } from '../../testing/engine/EngineHost';
import { commented, type Signed } from '../../testing/load/inventActions';
import { type Held, LiveHeap } from '../../testing/load/liveHeap';
import { memoryOf } from '../../testing/load/memoryOf';
import type { SubscribedBoard } from '../../testing/load/storedSubscriptions';
import { single } from '../figures';
import { Floor } from '../Floor';
import { Lanes, SENDERS } from '../Lanes';
import type { Options } from '../options';
import { OurApp } from '../OurApp';
import { atMost, type Row } from '../Row';

const part = 'memory';
const BOARDS = 200;
/** The baseline of growth: by then everything is loaded and every cache is full. */
const EARLY = 10_000;

/** The memory of a process, in megabytes. */
interface Moment extends Held {
  /** as its system counts it */
  all: number;
}

/** The memory of the app's process after that many deliveries. */
export async function memory({ deliveries }: Options): Promise<Row[]> {
  const live = new LiveHeap();
  const early = Math.min(EARLY, Math.ceil(deliveries / 2));
  const floor = await ofFloor(live, early);
  const { moments, rate } = await ofOurs(live, { early, deliveries });
  const [, before, after] = moments;
  const [first, last] = [`after ${counted(early)} deliveries`, `after ${counted(deliveries)} deliveries`];
  return [
    ...rows(['the floor app, idle', `the floor app, after ${counted(early)} posts`], floor),
    ...rows(['idle', first, last], moments),
    {
      part,
      what: `${last}: growth of what it holds`,
      figures: single(after.own - before.own),
      unit: 'MB',
      ratio: { value: after.own / before.own, to: first },
      budget: atMost('growth', 'ratio'),
      note: `${String(BOARDS)} boards, ${String(SENDERS)} senders, a quarter merges; ${String(rate)} a second`,
    },
  ];
}

const counted = (count: number): string => count.toLocaleString('en');

function rows(names: string[], moments: Moment[]): Row[] {
  const row = (what: string, megabytes: number, note?: string): Row => ({
    part,
    what,
    figures: single(megabytes),
    unit: 'MB',
    note,
  });
  return moments.flatMap(({ all, own, engine, outside }, number) => {
    const name = names[number] ?? '';
    const note = `and ${engine.toFixed(1)} MB of the engine’s lists, ${outside.toFixed(1)} MB outside the heap`;
    return [row(name, all, 'as the system counts'), row(`${name}: held`, own, note)];
  });
}

async function measure(live: LiveHeap, host: EngineHost): Promise<Moment> {
  await host.idle();
  const all = memoryOf(host.appPid);
  return { all, ...(await live.of(host.appPid)) };
}

async function ofFloor(live: LiveHeap, count: number): Promise<[Moment, Moment]> {
  const floor = await Floor.start();
  try {
    const { host } = floor;
    const lanes = new Lanes(host, () => floor.post(JSON.stringify({ action: 'x'.repeat(2_500) })));
    const idle = await measure(live, host);
    await lanes.run(count);
    return [idle, await measure(live, host)];
  } finally {
    await floor.stop();
  }
}

async function ofOurs(
  live: LiveHeap,
  { early, deliveries }: { early: number; deliveries: number },
): Promise<{ moments: [Moment, Moment, Moment]; rate: number }> {
  const ours = await OurApp.start(10);
  try {
    const next = await mixed(ours);
    const { host } = ours.world;
    const lanes = new Lanes(host, () => ours.deliver(next()));
    const idle = await measure(live, host);
    await lanes.run(early);
    const before = await measure(live, host);
    await lanes.run(deliveries - early);
    const after = await measure(live, host);
    return { moments: [idle, before, after], rate: Math.round(deliveries / lanes.seconds) };
  } finally {
    await ours.stop();
  }
}

async function mixed(ours: OurApp): Promise<() => Signed> {
  const boards: SubscribedBoard[] = [];
  while (boards.length < BOARDS) boards.push(await ours.board());
  let count = 0;
  let [card, who] = [ours.actions.card(), ours.actions.stranger()];
  return () => {
    count += 1;
    const board = boards[Math.floor(count / 4) % BOARDS] as SubscribedBoard;
    if (count % 4 > 1) return ours.move(board);
    if (count % 4 === 0) [card, who] = [ours.actions.card(), ours.actions.stranger()];
    return ours.actions.delivery(board, { ...commented(card, 'A word. '.repeat(20)), who });
  };
}
