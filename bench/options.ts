export interface Options {
  isJson: boolean;
  /** names of the parts to run; all if empty */
  only: string[];
  /** for the part "memory" */
  deliveries: number;
  /** number of repetitions where times are compared */
  rounds: number;
}

const DELIVERIES = 20_000;
const ROUNDS = 300;

const usage = 'Usage: npm run bench -- [--json] [--only <part>[,<part>]] [--deliveries <n>] [--rounds <n>]';

/** @throws with the usage for anything else */
export function readOptions(words: readonly string[]): Options {
  const options: Options = { isJson: false, only: [], deliveries: DELIVERIES, rounds: ROUNDS };
  const left = words.flatMap((word) => word.split('='));
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--json') options.isJson = true;
    else if (word === '--only') options.only.push(...(left.shift() ?? '').split(',').filter(Boolean));
    else if (word === '--deliveries') options.deliveries = asCount(left.shift());
    else if (word === '--rounds') options.rounds = asCount(left.shift());
    else throw new Error(usage);
  }
  return options;
}

function asCount(word = ''): number {
  const count = Number(word);
  if (!Number.isInteger(count) || count < 1) throw new Error(usage);
  return count;
}
