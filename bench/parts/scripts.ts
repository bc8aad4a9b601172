import { buildIntegrations } from '../../scripts/integrations';
import { card, doing, type Given, todo } from '../../testing/fixtures/deliveries';
import { IsolateHost, type LoadedScript } from '../../testing/integrations/isolate/Isolate';
import { fillIn, freshBody, incomingHead, requestOf } from '../../testing/integrations/scripts';
import { figuresOf, sideBySide, single } from '../figures';
import type { Options } from '../options';
import { plainScript } from '../plainScript';
import { atMost, ratioOf, type Row } from '../Row';

const part = 'scripts';

const move: Given = {
  type: 'updateCard',
  data: { card: { ...card, idList: doing.id }, old: { idList: todo.id }, listBefore: todo, listAfter: doing },
};
const longComment: Given = {
  type: 'commentCard',
  data: { card, text: 'Der Anlegesteg ist naß. '.repeat(420) },
};

/**
 * The incoming integration in an isolate of 8 MB like Rocket.Chat's, compared with the simplest script that posts a
 * line.
 */
export async function scripts({ rounds }: Options): Promise<Row[]> {
  const { incoming } = await buildIntegrations();
  const host = await IsolateHost.start();
  try {
    const plain = new Watched(await host.load(plainScript));
    const ours = new Watched(await host.load(fillIn(incoming.code, incomingHead)));
    const first = await ours.call(move);
    const times = await sideBySide(
      {
        plainMove: () => plain.call(move),
        move: () => ours.call(move),
        plainComment: () => plain.call(longComment),
        comment: () => ours.call(longComment),
      },
      { rounds },
    );
    return [...table(times, first), ...memoryRows(plain, ours)];
  } finally {
    await host.stop();
  }
}

class Watched {
  /** bytes */
  peak: number;

  constructor(readonly script: LoadedScript) {
    this.peak = script.usedBytes;
  }

  /** @returns ms for a delivery, including the transfer into and out of the isolate */
  async call(given: Given): Promise<number> {
    const request = requestOf(JSON.stringify(freshBody(given)));
    const { ms, usedBytes } = await this.script.call<unknown>('process_incoming_request', request);
    this.peak = Math.max(this.peak, usedBytes);
    return ms;
  }
}

function table(
  times: Record<'plainMove' | 'move' | 'plainComment' | 'comment', number[]>,
  first: number,
): Row[] {
  const to = 'the plainest script';
  const row = (what: string, samples: number[]): Row => ({
    part,
    what,
    figures: figuresOf(samples),
    unit: 'ms',
  });
  return [
    row('the plainest script, a card moved', times.plainMove),
    {
      ...row('incoming script, a card moved', times.move),
      ratio: { value: ratioOf(times.move, times.plainMove), to },
      budget: atMost('scriptMilliseconds'),
      note: `the first ${first.toFixed(2)} ms`,
    },
    row('the plainest script, a comment of 10,000 letters', times.plainComment),
    {
      ...row('incoming script, a comment of 10,000 letters', times.comment),
      ratio: { value: ratioOf(times.comment, times.plainComment), to },
      budget: atMost('scriptMilliseconds'),
    },
  ];
}

function memoryRows(plain: Watched, ours: Watched): Row[] {
  const row = (what: string, bytes: number): Row => ({
    part,
    what,
    figures: single(bytes / 1e6),
    unit: 'MB',
  });
  return [
    row('the plainest script, memory at most', plain.peak),
    row('incoming script, memory once loaded', ours.script.usedBytes),
    { ...row('incoming script, memory at most', ours.peak), budget: atMost('scriptMegabytes') },
  ];
}
