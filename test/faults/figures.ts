/** What a run has tried and found. It is printed at its end; whoever counts something bad fails a test as well. */
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

type Figure = keyof typeof figures;

export function count(name: Figure, by = 1): void {
  figures[name] += by;
}

/** A test of one fault: it counts once everything about it was found as it should be. */
export function survives(title: string, work: (this: Mocha.Context) => Promise<void>): void {
  it(title, async function () {
    await work.call(this);
    count('faults survived');
  });
}

process.on('exit', () => {
  const lines = Object.entries(figures).map(([name, number]) => `  ${name.padEnd(28)}${number}`);
  console.log(['', 'Faults and bad input', ...lines, ''].join('\n'));
});
