import { buildIntegrations } from '../../scripts/integrations';
import type { Given } from '../fixtures/deliveries';
import { prepareCall } from './converse';
import { type Called, IsolateHost, type LoadedScript } from './isolate/Isolate';
import { fillIn, freshBody, type Head, incomingHead, requestOf } from './scripts';

export interface Measured {
  /** ms a delivery or a command, its way in and out of the isolate included */
  p50: number;
  p95: number;
  /** ms of the first, when nothing is compiled yet */
  first: number;
  /** bytes in use once the script is loaded, and the most after any: V8 lets it be more than 8 MB for a moment */
  loaded: number;
  peak: number;
}

/** What one delivery costs the incoming script, in an isolate as Rocket.Chat's. For the bench. */
export async function measureDelivery(given: Given, times = 500): Promise<Measured> {
  const { incoming } = await buildIntegrations();
  return measure(fillIn(incoming.code, incomingHead), times, async (script) => [
    await script.call('process_incoming_request', requestOf(JSON.stringify(freshBody(given)))),
  ]);
}

export interface TypedCommand {
  typed: string;
  head: Head;
  /** @returns what Trello answers to the request for an address */
  answer: (address: string) => Promise<string>;
}

/** What one typed command costs the outgoing script: its request and the answer, without the time of Trello. */
export async function measureCommand(
  { typed, head, answer }: TypedCommand,
  times = 50,
): Promise<Measured & { letters: number }> {
  const { outgoing } = await buildIntegrations();
  let body: string | undefined;
  const measured = await measure(fillIn(outgoing.code, head), times, async (script) => {
    const asked = await prepareCall(script, typed);
    const { url } = asked.result as { url: string };
    body ??= await answer(url);
    const response = { error: null, status_code: 200, content: body, content_raw: body, headers: {} };
    const told = await script.call('process_outgoing_response', { request: asked.result, response });
    return [asked, told];
  });
  return { ...measured, letters: body?.length ?? 0 };
}

/** @param once calls the script, for one thing that somebody does */
async function measure(
  code: string,
  times: number,
  once: (script: LoadedScript) => Promise<Called[]>,
): Promise<Measured> {
  const host = await IsolateHost.start();
  try {
    const script = await host.load(code);
    const ms: number[] = [];
    let peak = script.usedBytes;
    for (let count = 0; count < times; count += 1) {
      const calls = await once(script);
      ms.push(calls.reduce((sum, call) => sum + call.ms, 0));
      peak = Math.max(peak, ...calls.map(({ usedBytes }) => usedBytes));
    }
    const [first = 0] = ms;
    const sorted = [...ms].sort((a, b) => a - b);
    const part = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
    return { p50: part(0.5), p95: part(0.95), first, loaded: script.usedBytes, peak };
  } finally {
    await host.stop();
  }
}
