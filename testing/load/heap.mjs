/* global Deno, gc */
// Runs in the app's Deno process: on a signal, reports its heap size after garbage collection.

/**
 * The engine sends every request to the server as an event of its own name, and Deno keeps an empty list of listeners
 * for each name for ever. That is the engine's doing, whatever the app does, so it is cleared and reported separately.
 * @param {string} folder where it writes bytes: of those lists, of everything else in the heap, and outside it
 * @param {string} main URL of the engine's first module
 */
export async function begin(folder, main) {
  const { RPCResponseObserver: observer } = await import(new URL('lib/messenger.ts', main).href);
  const [{ listeners }] = Object.getOwnPropertySymbols(observer)
    .map((name) => observer[name])
    .filter((each) => each?.listeners);
  const used = () => {
    // A second collection frees what is outside the heap.
    gc();
    gc();
    return Deno.memoryUsage();
  };
  Deno.addSignalListener('SIGUSR2', () => {
    const all = used().heapUsed;
    for (const name in listeners) if (!listeners[name].length) delete listeners[name];
    const { heapUsed, external } = used();
    Deno.writeTextFileSync(`${folder}/heap-${Deno.pid}`, `${all - heapUsed} ${heapUsed} ${external}\n`);
  });
}
