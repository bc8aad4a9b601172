import { hostileText, hostileTexts } from '../test/hostileTexts';
import { linksIn } from '../trello/linksIn';

/** It looks at no more letters than that. */
const LONG = 10_000;
const SHORT = LONG / 4;
const ROUNDS = 12;

function timeOf(text: string): number {
  const start = process.hrtime.bigint();
  linksIn(text);
  return Number(process.hrtime.bigint() - start);
}

/** How many times longer a text of four times the length takes: four where each letter costs the same. */
function growth(text: (length: number) => string): number {
  const [short, long] = [hostileText(text, SHORT), hostileText(text, LONG)];
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(short));
    most = Math.min(most, timeOf(long));
  }
  return most / least;
}

/** Whether a message can keep the app busy: 16 would be a search that grows with the square. */
export function benchLinks(): string[] {
  const all = Object.entries(hostileTexts).map(([name, text]) => ({ name, ratio: growth(text) }));
  const [worst] = [...all].sort((a, b) => b.ratio - a.ratio);
  if (!worst) return [];
  return [
    `links in hostile texts of four times the length: ${worst.ratio.toFixed(1)} times the time at worst ` +
      `(${worst.name}), of ${String(all.length)} families`,
  ];
}
