import { card, doing, type Given, todo } from '../test/fixtures/deliveries';
import { measureDelivery } from '../test/integrations/measure';

const move: Given = {
  type: 'updateCard',
  data: { card: { ...card, idList: doing.id }, old: { idList: todo.id }, listBefore: todo, listAfter: doing },
};
const longComment: Given = {
  type: 'commentCard',
  data: { card, text: 'Der Anlegesteg ist naß. '.repeat(420) },
};

const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 1_000))} kB`;
const spent = (ms: number): string => `${ms.toFixed(2)} ms`;

/** What a delivery costs the incoming script in an isolate of 8 MB: budget 1 ms and 4 MB. */
export async function benchScripts(): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, given] of [
    ['a card moved', move],
    ['a comment of 10,000 letters', longComment],
  ] as const) {
    const { p50, p95, first, loaded, peak } = await measureDelivery(given);
    lines.push(
      `incoming script, ${name}: median ${spent(p50)}, 95 % below ${spent(p95)}, the first ${spent(first)}; ` +
        `memory ${kilobytes(loaded)} loaded, ${kilobytes(peak)} at most`,
    );
  }
  return lines;
}
