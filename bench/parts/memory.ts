import type { EngineHost } from '../../test/engine/EngineHost';
import { commented, type Signed } from '../../test/load/inventNews';
import { LiveHeap } from '../../test/load/liveHeap';
import { memoryOf } from '../../test/load/memoryOf';
import type { FollowedBoard } from '../../test/load/storedLinks';
import { single } from '../figures';
import { Floor } from '../Floor';
import { Lanes } from '../Lanes';
import { Ours } from '../Ours';
import type { Options } from '../options';
import { most, type Row } from '../Row';

const part = 'memory';
const BOARDS = 200;
/** Where growth is counted from: by then everything is loaded and every cache is full. */
const EARLY = 10_000;

/** What a process has, and how many round trips to the server it had made by then. */
interface Moment {
  /** megabytes, as its system counts them */
  all: number;
  /** megabytes that are in use once everything else is collected */
  held: number;
  trips: number;
}

/** What the app's process has after so many deliveries. */
export async function memory({ deliveries }: Options): Promise<Row[]> {
  const live = new LiveHeap();
  const early = Math.min(EARLY, Math.ceil(deliveries / 2));
  const [theirIdle, theirHalf, theirs] = await ofFloor(live, early);
  const { moments, rate } = await ofOurs(live, { early, deliveries });
  const [idle, before, after] = moments;
  const perTrip = (theirs.held - theirHalf.held) / (theirs.trips - theirHalf.trips);
  const grown = after.held - perTrip * (after.trips - before.trips);
  return [
    ...rows('the floor app', [theirIdle, theirs], ['idle', `after ${counted(early)} posts`]),
    ...rows(
      '',
      [idle, before, after],
      ['idle', `after ${counted(early)} deliveries`, `after ${counted(deliveries)} deliveries`],
    ),
    {
      part,
      what: 'held of its own in the end',
      figures: single(grown),
      unit: 'MB',
      ratio: { value: grown / before.held, to: `what is held after ${counted(early)}` },
      budget: most('growth', 'ratio'),
      note:
        `less the engine’s ${(perTrip * 1e6).toFixed(0)} bytes for each round trip of the floor app; ` +
        `${String(BOARDS)} boards, 16 senders, a quarter merges; ${String(rate)} a second`,
    },
  ];
}

const counted = (count: number): string => count.toLocaleString('en');

function rows(of: string, moments: Moment[], names: string[]): Row[] {
  const row = (what: string, megabytes: number): Row => ({
    part,
    what: [of, what].filter(Boolean).join(', '),
    figures: single(megabytes),
    unit: 'MB',
  });
  return moments.flatMap(({ all, held }, number) => [
    row(names[number] ?? '', all),
    row(`${names[number] ?? ''}: held`, held),
  ]);
}

async function look(live: LiveHeap, { appPid }: EngineHost, trips: number): Promise<Moment> {
  const all = memoryOf(appPid);
  return { all, held: await live.of(appPid), trips };
}

async function ofFloor(live: LiveHeap, count: number): Promise<[Moment, Moment, Moment]> {
  const floor = await Floor.start();
  try {
    const { host } = floor;
    const lanes = new Lanes(host, () => floor.post(JSON.stringify({ action: 'x'.repeat(2_500) })));
    const idle = await look(live, host, 0);
    await lanes.run(Math.ceil(count / 2));
    const half = await look(live, host, lanes.trips);
    await lanes.run(Math.floor(count / 2));
    return [idle, half, await look(live, host, lanes.trips)];
  } finally {
    await floor.stop();
  }
}

async function ofOurs(
  live: LiveHeap,
  { early, deliveries }: { early: number; deliveries: number },
): Promise<{ moments: [Moment, Moment, Moment]; rate: number }> {
  const ours = await Ours.start(10);
  try {
    const next = await mixed(ours);
    const { host } = ours.world;
    const lanes = new Lanes(host, () => ours.deliver(next()));
    const idle = await look(live, host, 0);
    await lanes.run(early);
    const before = await look(live, host, lanes.trips);
    await lanes.run(deliveries - early);
    const after = await look(live, host, lanes.trips);
    return { moments: [idle, before, after], rate: Math.round(deliveries / lanes.seconds) };
  } finally {
    await ours.stop();
  }
}

async function mixed(ours: Ours): Promise<() => Signed> {
  const boards: FollowedBoard[] = [];
  while (boards.length < BOARDS) boards.push(await ours.board());
  let count = 0;
  let [card, who] = [ours.news.card(), ours.news.stranger()];
  return () => {
    count += 1;
    const board = boards[Math.floor(count / 4) % BOARDS] as FollowedBoard;
    if (count % 4 > 1) return ours.move(board);
    if (count % 4 === 0) [card, who] = [ours.news.card(), ours.news.stranger()];
    return ours.news.delivery(board, { ...commented(card, 'A word. '.repeat(20)), who });
  };
}
