import fetch from 'node-fetch';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Note {
  pid: number;
  /** when it is ready */
  url?: string;
}

/** Milliseconds that a page on this machine may take to answer. */
const TIMEOUT_MS = 3_000;

/** Records in the folder that it is in use: two at once would damage its files. */
export class Running {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'running.json');
  }

  /** @throws if the folder is already in use */
  async take(): Promise<void> {
    const other = this.read();
    if (other && (await isRunning(other))) {
      const where = other.url ?? 'it is still starting';
      throw new Error(
        `The playground is already running: ${where}. If it is not, delete ${this.path} and start again.`,
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
      // Missing, or half written by a killed process.
      return undefined;
    }
  }
}

/** Checked by process, and once ready also by page: after a crash another process may have the number. */
async function isRunning({ pid, url }: Note): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (url === undefined) return true;
  const response = await fetch(url, { timeout: TIMEOUT_MS }).catch(() => undefined);
  return response?.ok === true;
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 only checks.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
