import { loadavg } from 'node:os';
import { readOptions } from './options';
import { parts } from './parts';
import { machine, tableOf } from './print';
import { holds, type Row } from './Row';

/** Runs the parts one after the other. @returns whether every budget holds */
async function bench(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const unknown = options.only.filter((name) => !(name in parts));
  if (unknown.length)
    throw new Error(`Unknown part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  const rows: Row[] = [];
  const started = Date.now();
  for (const [name, run] of Object.entries(parts)) {
    if (options.only.length && !options.only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run(options)));
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  const load = loadavg().map((each) => each.toFixed(1));
  if (options.isJson) {
    const judged = rows.map((row) => ({ ...row, holds: holds(row) }));
    console.log(JSON.stringify({ machine: machine(), load, seconds, rows: judged }, undefined, 2));
  } else {
    for (const line of tableOf(rows)) console.log(line);
    console.log(`\n${machine()}; ${String(seconds)} s; load average ${load.join(', ')}`);
  }
  return rows.every((row) => holds(row) !== false);
}

bench().then(
  (isWithinLimits) => {
    process.exitCode = isWithinLimits ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
