/** What a run has tried and found, printed at its end. Anything counted as bad also fails a test. */
export const figures = {
  'faults survived': 0,
  'hostile deliveries tried': 0,
  'hostile command lines tried': 0,
  crashes: 0,
  'unsigned posts': 0,
  'secrets out': 0,
  doubled: 0,
  lost: 0,
};

/** The worst values of a run. */
const worst = {
  'slowest answer to a delivery, ms': 0,
  'slowest answer to a line, ms': 0,
  'largest answer, letters': 0,
};

type Figure = keyof typeof figures;

/** After that there will be no answer: an app must not let people wait longer. */
const HANGS = 30_000;

export function noteWorst(name: keyof typeof worst, value: number): void {
  worst[name] = Math.max(worst[name], Math.round(value));
}

/** @throws if it has not finished within half a minute */
export async function answered<T>(
  name: Extract<keyof typeof worst, `slowest${string}`>,
  work: () => Promise<T>,
): Promise<T> {
  const started = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const hanging = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer within half a minute'));
    }, HANGS);
  });
  try {
    return await Promise.race([work(), hanging]);
  } finally {
    clearTimeout(timer);
    noteWorst(name, Date.now() - started);
  }
}

export function count(name: Figure, by = 1): void {
  figures[name] += by;
}

/** A test of one fault, which counts once all its expectations are met. */
export function survives(title: string, work: (this: Mocha.Context) => Promise<void>): void {
  it(title, async function () {
    await work.call(this);
    count('faults survived');
  });
}

process.on('exit', () => {
  const lines = Object.entries({ ...figures, ...worst }).map(
    ([name, number]) => `  ${name.padEnd(36)}${number}`,
  );
  console.log(['', 'Faults and bad input', ...lines, ''].join('\n'));
});
