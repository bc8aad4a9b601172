import { parse } from '@rocket.chat/message-parser';
import { hostileText, hostileTexts } from '../../testing/text/hostileTexts';
import { escapeMarkdown, writeLines, writeOneLine } from '../../trello/markdown/markdown';
import { figuresOf } from '../figures';
import { atMost, type Row } from '../Row';

/** The limit of what they parse. */
const LONG = 10_000;
const SHORT = LONG / 4;
const ROUNDS = 12;

type Work = (text: string) => unknown;

function timeOf(work: Work, text: string): number {
  const start = process.hrtime.bigint();
  work(text);
  return Number(process.hrtime.bigint() - start);
}

/** How many times longer a text of four times the length takes. */
function growth(work: Work, text: (length: number) => string): number {
  const long = hostileText(text, LONG);
  const short = long.slice(0, SHORT);
  let [least, longest] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(work, short));
    longest = Math.min(longest, timeOf(work, long));
  }
  return longest / least;
}

const families = Object.entries(hostileTexts);

interface Measured {
  name: string;
  value: number;
}

const worstOf = (all: readonly Measured[]): Measured =>
  [...all].sort((a, b) => b.value - a.value)[0] ?? { name: '', value: Infinity };

function growthRow(what: string, work: Work): Row {
  const ratios = families.map(([name, text]) => ({ name, value: growth(work, text) }));
  const worst = worstOf(ratios);
  return {
    part: 'hostile',
    what: `${what} of ${String(LONG)} letters, ${String(ratios.length)} families`,
    figures: figuresOf(ratios.map(({ value }) => value)),
    unit: '',
    ratio: { value: worst.value, to: 'a quarter of it' },
    budget: atMost('hostileText', 'ratio'),
    note: `at worst ${worst.name}; the median of all families`,
  };
}

/** A comment of one line and a description of six, as far as a message shows them. */
const shown = (text: string): string =>
  `${writeOneLine(text, 1_000)}\n${writeLines(text, { letters: 400, lines: 6 })}`;

/** The time clients and the server need for the resulting message. */
function parsedRow(): Row {
  const times = families.map(([name, text]) => {
    const message = shown(hostileText(text, LONG)).trim() || '–';
    return { name, value: Math.min(...[1, 2, 3].map(() => timeOf(parse, message))) / 1e6 };
  });
  const worst = worstOf(times);
  return {
    part: 'hostile',
    what: 'Rocket.Chat parses what became of them, the worst',
    figures: figuresOf([worst.value]),
    unit: 'ms',
    budget: atMost('parsedMilliseconds'),
    note: `at worst ${worst.name}`,
  };
}

/** Whether a text can keep the app or its readers' clients busy. */
export const hostile = (): Promise<Row[]> =>
  Promise.resolve([
    growthRow('titles out of hostile texts', (text) => escapeMarkdown(text, 300)),
    growthRow('comments and descriptions out of hostile texts', shown),
    parsedRow(),
  ]);
