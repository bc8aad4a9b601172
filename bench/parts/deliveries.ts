import { commented, type InventedCard, type Signed } from '../../testing/load/inventActions';
import type { SubscribedBoard } from '../../testing/load/storedSubscriptions';
import { figuresOf, sideBySide } from '../figures';
import { Floor } from '../Floor';
import type { Options } from '../options';
import { OurApp } from '../OurApp';
import { atMost, ratioOf, type Row } from '../Row';
import { tripRows } from '../trips';

const part = 'deliveries';

interface Worlds {
  floor: Floor;
  otherFloor: Floor;
  few: OurApp;
  many: OurApp;
  most: OurApp;
  /** for everything else: code that runs often becomes faster, so that those above do only the measured work */
  other: OurApp;
}

/** Until the code of both is fully compiled. */
const WARM_UP = 150;

/** The cost of a delivery from request to response: the simplest one, and with what makes it more expensive. */
export async function deliveries({ rounds }: Options): Promise<Row[]> {
  const worlds: Worlds = {
    floor: await Floor.start(),
    otherFloor: await Floor.start(),
    few: await OurApp.start(10),
    many: await OurApp.start(1_000),
    most: await OurApp.start(10_000),
    other: await OurApp.start(10),
  };
  try {
    const works = await prepare(worlds);
    const trips = await tripsOf(worlds.other, works.next);
    const times = await sideBySide(works.timed, { rounds, warmUp: WARM_UP });
    return [...table(times), ...trips];
  } finally {
    for (const each of Object.values(worlds) as { stop: () => Promise<void> }[]) await each.stop();
  }
}

/** The next delivery of each kind. */
type Next = Record<'one' | 'ten' | 'merging' | 'threads', () => Promise<Signed> | Signed>;

async function prepare({ floor, otherFloor, few, many, most: all, other }: Worlds) {
  const [one, onOther, ten] = [await few.board(), await other.board(), await other.board({ rooms: 10 })];
  const [inMany, inMost] = [await many.board(), await all.board()];
  const next: Next = {
    one: () => other.move(onOther),
    ten: () => other.move(ten),
    merging: await merging(other),
    threads: await inThread(other),
  };
  const sent = async (kind: keyof Next): Promise<number> => other.deliver(await next[kind]());
  const timed = {
    floor: () => floor.post(few.move(one).body),
    one: () => few.deliver(few.move(one)),
    many: () => many.deliver(many.move(inMany)),
    most: () => all.deliver(all.move(inMost)),
    floorTen: () => otherFloor.post(other.move(ten).body, 10),
    alone: () => sent('one'),
    ten: () => sent('ten'),
    merging: () => sent('merging'),
    threads: () => sent('threads'),
  };
  return { next, timed };
}

/** That many comments share one message; the first of each is not merged. */
const TOGETHER = 6;

async function merging(ours: OurApp): Promise<() => Promise<Signed>> {
  const board = await ours.board();
  let [count, card, who] = [0, ours.actions.card(), ours.actions.stranger()];
  const comment = (): Signed =>
    ours.actions.delivery(board, { ...commented(card, `Word ${String((count += 1))}`), who });
  return async () => {
    if (count % TOGETHER === 0) {
      [card, who] = [ours.actions.card(), ours.actions.stranger()];
      await ours.deliver(comment());
    }
    return comment();
  };
}

/** The card's thread already exists. */
async function inThread(ours: OurApp): Promise<() => Signed> {
  const board: SubscribedBoard = await ours.board({ also: { isThreaded: true } });
  const card: InventedCard = ours.actions.card();
  await ours.deliver(ours.move(board, card));
  return () => ours.move(board, card);
}

async function tripsOf(ours: OurApp, next: Next): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, what] of [
    ['one', 'one room'],
    ['ten', '10 rooms'],
    ['merging', 'merging'],
    ['threads', 'in a thread'],
  ] as const) {
    const signed = await next[kind]();
    const counted = await ours.tripsOf(() => ours.deliver(signed));
    const allowed = kind === 'one' ? { trips: atMost('deliveryTrips') } : {};
    rows.push(...tripRows(part, what, { counted, allowed }));
  }
  return rows;
}

type Times = Record<
  'floor' | 'floorTen' | 'one' | 'many' | 'most' | 'alone' | 'ten' | 'merging' | 'threads',
  number[]
>;

function table(times: Times): Row[] {
  const row = (what: string, name: keyof Times, to?: keyof Times): Row => ({
    part,
    what,
    figures: figuresOf(times[name]),
    unit: 'ms',
    ...(to && { ratio: { value: ratioOf(times[name], times[to]), to: names[to] ?? '' } }),
  });
  return [
    row('the floor app, one room', 'floor'),
    { ...row('one room, 10 links stored', 'one', 'floor'), budget: atMost('delivery', 'ratio') },
    row('one room, 1,000 links stored', 'many', 'one'),
    { ...row('one room, 10,000 links stored', 'most', 'one'), budget: atMost('storedLinks', 'ratio') },
    row('the floor app, 10 rooms', 'floorTen'),
    row('10 rooms', 'ten', 'floorTen'),
    row('one room, alongside the next rows', 'alone'),
    row('merging: a comment joins a message', 'merging', 'alone'),
    row('into the thread of its card', 'threads', 'alone'),
  ];
}

/** The baseline. */
const names: Partial<Record<keyof Times, string>> = {
  floor: 'the floor app',
  floorTen: 'the floor app',
  one: '10 links',
  alone: 'one room',
};
