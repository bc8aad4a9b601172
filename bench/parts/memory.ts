import type { EngineHost } from '../../test/engine/EngineHost';
import { memoryOf } from '../../test/load/memoryOf';
import { commented, type Signed } from '../../test/load/inventNews';
import type { FollowedBoard } from '../../test/load/storedLinks';
import { single, timed } from '../figures';
import { Floor } from '../Floor';
import { Ours } from '../Ours';
import type { Options } from '../options';
import { most, type Row } from '../Row';

const part = 'memory';
const SENDERS = 16;
const BOARDS = 200;
/** Where growth is counted from: by then everything is loaded and every cache is full. */
const EARLY = 10_000;
/** The host is tidied so often: what it keeps for tests is none of the app. */
const TIDY = 2_000;

/** What the app's process has after so many deliveries. */
export async function memory({ deliveries }: Options): Promise<Row[]> {
  const early = Math.min(EARLY, Math.ceil(deliveries / 2));
  const theirs = await ofFloor(early);
  const ours = await Ours.start(10);
  try {
    const next = await mixed(ours);
    const { host } = ours.world;
    const idle = memoryOf(host.appPid);
    const send = (): Promise<number> => ours.deliver(next());
    const seconds = await many(host, early, send);
    const before = memoryOf(host.appPid);
    const more = await many(host, deliveries - early, send);
    const after = memoryOf(host.appPid);
    const rate = Math.round(deliveries / (seconds + more));
    const row = (what: string, megabytes: number): Row => ({
      part,
      what,
      figures: single(megabytes),
      unit: 'MB',
    });
    return [
      ...theirs.map(({ what, megabytes }) => row(what, megabytes)),
      row('idle', idle),
      row(`after ${counted(early)} deliveries`, before),
      {
        ...row(`after ${counted(deliveries)} deliveries`, after),
        ratio: { value: after / before, to: `after ${counted(early)}` },
        budget: most('growth', 'ratio'),
        note: `${String(BOARDS)} boards, 16 senders, a quarter merges; ${String(rate)} a second. More with --deliveries 100000`,
      },
    ];
  } finally {
    await ours.stop();
  }
}

const counted = (count: number): string => count.toLocaleString('en');

async function ofFloor(count: number): Promise<{ what: string; megabytes: number }[]> {
  const floor = await Floor.start();
  try {
    const { host } = floor;
    const idle = memoryOf(host.appPid);
    await many(host, count, () => floor.post(JSON.stringify({ action: 'x'.repeat(2_500) })));
    return [
      { what: 'the floor app, idle', megabytes: idle },
      { what: `the floor app, after ${counted(count)} posts`, megabytes: memoryOf(host.appPid) },
    ];
  } finally {
    await floor.stop();
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

/** @returns seconds */
async function many(host: EngineHost, count: number, send: () => Promise<unknown>): Promise<number> {
  let started = 0;
  const lane = async (): Promise<void> => {
    while (started < count) {
      started += 1;
      if (started % TIDY === 0) tidy(host);
      await send();
    }
  };
  return (await timed(() => Promise.all(Array.from({ length: SENDERS }, lane)))) / 1000;
}

function tidy(host: EngineHost): void {
  host.forget();
  const messages = host.messages();
  for (const { _id } of messages.slice(0, -200)) host.workspace.messages.remove(_id);
}
