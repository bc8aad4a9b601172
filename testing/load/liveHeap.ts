import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInApps } from '../engine/inApps';

const SECONDS = 20;

/** Megabytes in use after garbage collection. */
export interface Held {
  /** in the heap, by the app and the engine's runtime */
  own: number;
  /** what the runtime never frees for each round trip: see `heap.mjs` */
  engine: number;
  /** outside the heap, as Deno counts it */
  outside: number;
}

/**
 * Makes the apps started from now on report their memory use. The system's figure is no measure of it: V8 collects late
 * if there is room.
 */
export class LiveHeap {
  private readonly folder = mkdtempSync(join(tmpdir(), 'heap-'));

  constructor() {
    runInApps({
      module: join(__dirname, 'heap.mjs'),
      folder: this.folder,
      options: ['--v8-flags=--expose-gc'],
    });
    process.on('exit', () => {
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  async of(pid: number | undefined): Promise<Held> {
    if (pid === undefined) throw new Error('The process is not running.');
    const file = join(this.folder, `heap-${String(pid)}`);
    rmSync(file, { force: true });
    process.kill(pid, 'SIGUSR2');
    for (let tries = 0; tries < SECONDS * 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const bytes = /^(\d+) (\d+) (\d+)\n/.exec(readIfThere(file));
      if (!bytes) continue;
      const [engine = 0, own = 0, outside = 0] = bytes.slice(1).map((each) => Number(each) / 1e6);
      return { own, engine, outside };
    }
    throw new Error('The process does not say how much it holds.');
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
