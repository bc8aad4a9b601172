import { buildIntegrations } from '../../scripts/integrations';
import type { Given } from '../fixtures/deliveries';
import { IsolateHost } from './isolate/Isolate';
import { fillIn, freshBody, incomingHead, requestOf } from './scripts';

export interface Measured {
  /** ms a delivery, its way in and out of the isolate included */
  p50: number;
  p95: number;
  /** ms of the first delivery, when nothing is compiled yet */
  first: number;
  /** bytes in use once the script is loaded, and the most after a delivery */
  loaded: number;
  peak: number;
}

/** What one delivery costs the incoming script, in an isolate as Rocket.Chat's. For the bench. */
export async function measureDelivery(given: Given, times = 500): Promise<Measured> {
  const { incoming } = await buildIntegrations();
  const host = await IsolateHost.start();
  try {
    const script = await host.load(fillIn(incoming.code, incomingHead));
    const ms: number[] = [];
    let peak = script.usedBytes;
    for (let count = 0; count < times; count += 1) {
      const request = requestOf(JSON.stringify(freshBody(given)));
      const called = await script.call('process_incoming_request', request);
      ms.push(called.ms);
      peak = Math.max(peak, called.usedBytes);
    }
    const [first = 0] = ms;
    const sorted = [...ms].sort((a, b) => a - b);
    const part = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
    return { p50: part(0.5), p95: part(0.95), first, loaded: script.usedBytes, peak };
  } finally {
    await host.stop();
  }
}
