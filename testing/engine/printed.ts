import { sep } from 'node:path';
import { format } from 'node:util';

type Sink = (line: string) => void;
const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const sinks = new Map<Sink, string>();
let restore: (() => void) | undefined;

/**
 * Redirects what the engine in packageDir prints to the console to the sink. @returns a function that undoes it. Hosts
 * of the same engine at the same time see each other's lines.
 */
export function listen(packageDir: string, sink: Sink): () => void {
  sinks.set(sink, packageDir + sep);
  restore ??= replaceConsole();
  return () => {
    sinks.delete(sink);
    if (sinks.size > 0) return;
    restore?.();
    restore = undefined;
  };
}

function replaceConsole(): () => void {
  const originals = LEVELS.map((level) => [level, console[level].bind(console)] as const);
  for (const [level, print] of originals) {
    console[level] = (...args: unknown[]) => {
      const stack = new Error().stack ?? '';
      const ears = [...sinks].filter(([, folder]) => stack.includes(folder));
      if (ears.length === 0) {
        print(...args);
        return;
      }
      const line = `${level}: ${format(...args)}`;
      for (const [sink] of ears) sink(line);
    };
  }
  return () => {
    for (const [level, print] of originals) console[level] = print;
  };
}
