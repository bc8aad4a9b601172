import childProcess from 'child_process';
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { pathToFileURL } from 'url';
import { inFolder, ranFolder } from './folder';

/*
 * Loaded into mocha beside the engine's tests: whatever Deno process the engine starts gets our module before its own
 * first one, and may write into one folder more. The copy of the engine stays as it is.
 */
const { spawn } = childProcess;
const modules = new Map<string, string>();
mkdirSync(ranFolder, { recursive: true });

const spawnCounting = (command: string, args: string[], options: childProcess.SpawnOptions): unknown => {
  const at = args.findIndex((each) => each.endsWith(join('deno-runtime', 'main.ts')));
  if (at < 0) return spawn(command, args, options);
  const [verb, ...before] = args.slice(0, at);
  const main = firstModule(args[at] ?? '');
  const counting = [verb ?? '', `--allow-write=${ranFolder}`, ...before, main, ...args.slice(at + 1)];
  return spawn(command, counting, options);
};
childProcess.spawn = spawnCounting as typeof spawn;

/** Written once for each engine of this process: nobody reads a file that is being written. */
function firstModule(main: string): string {
  const known = modules.get(main);
  if (known) return known;
  const file = inFolder(`main-${process.pid}-${modules.size}.mjs`);
  const lines = [
    `import { keepCounters } from '${pathToFileURL(join(__dirname, 'inApp.mjs')).href}';`,
    `import '${pathToFileURL(main).href}';`,
    `keepCounters(${JSON.stringify(ranFolder)});`,
  ];
  modules.set(main, file);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
