/* global Deno, gc */
// Runs in the app's Deno process: says on a signal how much it holds once everything else is collected.

/**
 * The engine asks the server for everything by an event of its own name, and Deno keeps an empty list of listeners for
 * each name for ever. That is the engine's, whatever the app does, so it is cleared and told apart.
 * @param {string} folder where it writes bytes: of those lists, of everything else in the heap, and outside of it
 * @param {string} main address of the engine's first module
 */
export async function begin(folder, main) {
  const { RPCResponseObserver: observer } = await import(new URL('lib/messenger.ts', main).href);
  const [{ listeners }] = Object.getOwnPropertySymbols(observer)
    .map((name) => observer[name])
    .filter((each) => each?.listeners);
  const used = () => {
    // What lies outside the heap is let go of by the second.
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
