import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Notes in the folder who plays there: two at once would spoil its files. */
export class Running {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'running.json');
  }

  /** @returns the address of a playground that uses this folder already */
  other(): string | undefined {
    if (!existsSync(this.path)) return undefined;
    const { pid, url } = JSON.parse(readFileSync(this.path, 'utf8')) as { pid: number; url: string };
    return isAlive(pid) ? url : undefined;
  }

  note(url: string): void {
    writeFileSync(this.path, JSON.stringify({ pid: process.pid, url }));
  }

  end(): void {
    rmSync(this.path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
