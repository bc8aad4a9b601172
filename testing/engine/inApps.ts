import childProcess from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module of ours that runs in the Deno process of each app, beside the engine's runtime. */
interface Guest {
  /** path of an ES module that exports `begin(folder, main)`: `main` is the address of the engine's first module */
  module: string;
  /** the one folder that it may write into */
  folder: string;
  /** more options of Deno's */
  options?: string[];
}

let guests = 0;

/**
 * Brings it into every app that is started from now on. The copy of the engine stays as it is.
 * @throws where this process has a guest already: the second would take the first one's place
 */
export function runInApps({ module, folder, options = [] }: Guest): void {
  if ((guests += 1) > 1) throw new Error('There is a module of ours in the apps already.');
  const { spawn } = childProcess;
  const begins = new Map<string, string>();
  mkdirSync(folder, { recursive: true });

  /** Written once for each engine of this process: nobody reads a file that is being written. */
  const firstModule = (main: string): string => {
    const known = begins.get(main);
    if (known) return known;
    const file = join(folder, `main-${String(process.pid)}-${String(begins.size)}.mjs`);
    const lines = [
      `import { begin } from '${pathToFileURL(module).href}';`,
      `import '${pathToFileURL(main).href}';`,
      `begin(${JSON.stringify(folder)}, ${JSON.stringify(pathToFileURL(main).href)});`,
    ];
    writeFileSync(file, `${lines.join('\n')}\n`);
    begins.set(main, file);
    return file;
  };

  const spawnWithGuest = (command: string, args: string[], input: childProcess.SpawnOptions): unknown => {
    const at = args.findIndex((each) => each.endsWith(join('deno-runtime', 'main.ts')));
    if (at < 0) return spawn(command, args, input);
    const [verb = '', ...before] = args.slice(0, at);
    const more = [`--allow-write=${folder}`, ...options];
    return spawn(
      command,
      [verb, ...more, ...before, firstModule(args[at] ?? ''), ...args.slice(at + 1)],
      input,
    );
  };
  childProcess.spawn = spawnWithGuest as typeof spawn;
}
