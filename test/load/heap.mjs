/* global Deno, gc */
// Runs in the app's Deno process: says on a signal how much of the heap is in use once everything else is collected.

/** @param {string} folder */
export function begin(folder) {
  Deno.addSignalListener('SIGUSR2', () => {
    gc();
    Deno.writeTextFileSync(`${folder}/heap-${Deno.pid}`, `${Deno.memoryUsage().heapUsed}\n`);
  });
}
