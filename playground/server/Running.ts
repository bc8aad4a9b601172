import fetch from 'node-fetch';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Note {
  pid: number;
  /** once it is ready */
  url?: string;
}

/** Milliseconds that a page on this machine may take. */
const TIMEOUT_MS = 3_000;

/** Notes in the folder who plays there: two at once would spoil its files. */
export class Running {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'running.json');
  }

  /** @throws where somebody plays in this folder already */
  async take(): Promise<void> {
    const other = this.read();
    if (other && (await isRunning(other))) {
      const where = other.url ?? 'it is being prepared';
      throw new Error(
        `The playground runs already: ${where}. If that cannot be, remove ${this.path} and start again.`,
      );
    }
    this.write({ pid: process.pid });
    process.once('exit', () => {
      this.end();
    });
  }

  ready(url: string): void {
    this.write({ pid: process.pid, url });
  }

  end(): void {
    if (this.read()?.pid === process.pid) rmSync(this.path, { force: true });
  }

  private write(note: Note): void {
    writeFileSync(this.path, JSON.stringify(note));
  }

  private read(): Note | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Note;
    } catch {
      // Missing, or half written by whoever was killed.
      return undefined;
    }
  }
}

/** By its process, and once it was ready by its page: after a crash another process may have the number. */
async function isRunning({ pid, url }: Note): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (url === undefined) return true;
  const response = await fetch(url, { timeout: TIMEOUT_MS }).catch(() => undefined);
  return response?.ok === true;
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
