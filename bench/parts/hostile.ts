import { hostileText, hostileTexts } from '../../test/hostileTexts';
import { linksIn } from '../../trello/linksIn';
import { figuresOf } from '../figures';
import { most, type Row } from '../Row';

/** It looks at no more letters than that. */
const LONG = 10_000;
const SHORT = LONG / 4;
const ROUNDS = 12;

function timeOf(text: string): number {
  const start = process.hrtime.bigint();
  linksIn(text);
  return Number(process.hrtime.bigint() - start);
}

/** How many times longer a text of four times the length takes. */
function growth(text: (length: number) => string): number {
  const [short, long] = [hostileText(text, SHORT), hostileText(text, LONG)];
  let [least, longest] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(short));
    longest = Math.min(longest, timeOf(long));
  }
  return longest / least;
}

/** Whether a message can keep the app busy: each message of the server is searched for links to Trello. */
export function hostile(): Promise<Row[]> {
  const ratios = Object.entries(hostileTexts).map(([name, text]) => ({ name, value: growth(text) }));
  const [worst = { name: '', value: Infinity }] = [...ratios].sort((a, b) => b.value - a.value);
  return Promise.resolve([
    {
      part: 'hostile',
      what: `links in hostile texts of ${String(LONG)} letters, ${String(ratios.length)} families`,
      figures: figuresOf(ratios.map(({ value }) => value)),
      unit: '',
      ratio: { value: worst.value, to: 'a quarter of it' },
      budget: most('hostileText', 'ratio'),
      note: `at worst ${worst.name}; the median of all families`,
    },
  ]);
}
