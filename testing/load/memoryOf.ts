import { execFileSync } from 'node:child_process';

/** Megabytes of memory of a process, as its system counts them. */
export function memoryOf(pid: number | undefined): number {
  if (pid === undefined) throw new Error('The process is not running.');
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
}
