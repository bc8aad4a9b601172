/* global Deno */
// Runs in the app's Deno process, before the engine's runtime: writes each statement's number after its first run.
// The engine kills its processes, so numbers are written before a response, and regularly for work that nobody waits
// for.

const MILLISECONDS = 100;

/** @param {string} folder */
export function begin(folder) {
  const file = `${folder}/${Deno.pid}`;
  const known = new Set();
  const keep = () => {
    const fresh = [];
    for (const { s: counters } of Object.values(globalThis.__coverage__ ?? {})) {
      for (const number in counters) if (counters[number] > 0 && !known.has(number)) fresh.push(number);
    }
    if (!fresh.length) return;
    for (const number of fresh) known.add(number);
    Deno.writeTextFileSync(file, `${fresh.join('\n')}\n`, { append: true });
  };
  const write = Deno.stdout.write.bind(Deno.stdout);
  Deno.stdout.write = (part) => {
    keep();
    return write(part);
  };
  Deno.unrefTimer(setInterval(keep, MILLISECONDS));
}
