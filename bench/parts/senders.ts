import type { SubscribedBoard } from '../../testing/load/storedSubscriptions';
import { figuresOf, sideBySide, timed } from '../figures';
import { Floor } from '../Floor';
import type { Options } from '../options';
import { OurApp } from '../OurApp';
import { ratioOf, type Row } from '../Row';

const SENDERS = 16;
/** The number of deliveries in one measurement. */
const BLOCK = 64;

/** Throughput if each delivery waits for the previous one, and with 16 at a time. */
export async function senders({ rounds }: Options): Promise<Row[]> {
  const [floor, ours] = [await Floor.start(), await OurApp.start(10)];
  try {
    const boards: SubscribedBoard[] = [];
    while (boards.length < SENDERS) boards.push(await ours.board());
    const { body } = ours.move(pick(boards, 0));
    const ofFloor = (): Promise<number> => floor.post(body);
    const toAll = (number: number): Promise<number> => ours.deliver(ours.move(pick(boards, number)));
    const toOne = (): Promise<number> => ours.deliver(ours.move(pick(boards, 0)));
    const times = await sideBySide(
      {
        floorAlone: () => perSecond(1, ofFloor),
        alone: () => perSecond(1, toAll),
        floorMany: () => perSecond(SENDERS, ofFloor),
        many: () => perSecond(SENDERS, toAll),
        sameBoard: () => perSecond(SENDERS, toOne),
      },
      { rounds: Math.ceil(rounds / 30), warmUp: 1 },
    );
    return table(times);
  } finally {
    await floor.stop();
    await ours.stop();
  }
}

const pick = (boards: SubscribedBoard[], number: number): SubscribedBoard =>
  boards[number % boards.length] as SubscribedBoard;

async function perSecond(lanes: number, send: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < BLOCK) await send(next++);
  };
  const ms = await timed(() => Promise.all(Array.from({ length: lanes }, lane)));
  return (BLOCK * 1000) / ms;
}

type Times = Record<'floorAlone' | 'alone' | 'floorMany' | 'many' | 'sameBoard', number[]>;

function table(times: Times): Row[] {
  const row = (what: string, name: keyof Times, to?: keyof Times): Row => ({
    part: 'senders',
    what,
    figures: figuresOf(times[name]),
    unit: 'a second',
    ...(to && { ratio: { value: ratioOf(times[name], times[to]), to: 'the floor app' } }),
  });
  return [
    row('the floor app, one sender', 'floorAlone'),
    row('one sender', 'alone', 'floorAlone'),
    row('the floor app, 16 senders', 'floorMany'),
    row('16 senders, 16 boards', 'many', 'floorMany'),
    row('16 senders, one board (one after the other)', 'sameBoard', 'floorMany'),
  ];
}
