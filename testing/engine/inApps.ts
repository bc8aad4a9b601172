import childProcess from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module of ours that runs in each app's Deno process, beside the engine's runtime. */
interface Guest {
  /** path of an ES module that exports `begin(folder, main)`, where `main` is the URL of the engine's first module */
  module: string;
  /** the only folder it may write to */
  folder: string;
  /** further Deno options */
  options?: string[];
}

let guests = 0;

/**
 * Loads it into every app that is started from now on. The engine's copy is not changed.
 * @throws if this process already has such a module: the second would replace the first
 */
export function runInApps({ module, folder, options = [] }: Guest): void {
  if ((guests += 1) > 1) throw new Error('There is a module of ours in the apps already.');
  const { spawn } = childProcess;
  const begins = new Map<string, string>();
  mkdirSync(folder, { recursive: true });

  /** Written once for each engine of this process, so that nobody reads a half-written file. */
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
