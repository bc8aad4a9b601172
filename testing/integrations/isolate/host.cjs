// Runs in a Node with a prebuilt isolated-vm: holds scripts as Rocket.Chat holds those of integrations, and
// calls them for the process that started it. Usage: node host.cjs <folder of isolated-vm>
'use strict';

const ivm = require(process.argv[2]);

const MEMORY_LIMIT = 8;
const LOAD_TIMEOUT = 3000;
const METHODS = ['process_incoming_request', 'prepare_outgoing_request', 'process_outgoing_response'];

const scripts = new Map();

/** A script runs at the top level, after a Store; its class is instantiated after it. */
const wrapped = (code) => `
const Store = (() => {
  const values = {};
  return { set: (key, value) => (values[key] = value), get: (key) => values[key] };
})();

${code}

(() => {
  const script = new Script();
  const methods = {};
  for (const name of ${JSON.stringify(METHODS)}) {
    if (typeof script[name] === 'function') methods[name] = (...parameters) => script[name](...parameters);
  }
  return { ...methods, names: Object.keys(methods) };
})();
`;

const operations = {
  async load({ id, code }) {
    const isolate = new ivm.Isolate({ memoryLimit: MEMORY_LIMIT });
    const compiled = await isolate.compileScript(wrapped(code));
    const context = isolate.createContextSync();
    const { global } = context;
    global.setSync('global', global.derefInto());
    const noted = new ivm.Callback(() => undefined);
    global.setSync('console', new ivm.ExternalCopy({}).copyInto());
    context.evalClosureSync('for (const name of ["log", "info", "warn", "error"]) console[name] = $0;', [
      noted,
    ]);
    const script = await compiled.run(context, { reference: true, timeout: LOAD_TIMEOUT });
    const names = await script.get('names', { copy: true });
    const methods = {};
    for (const name of names) methods[name] = script.getSync(name, { reference: true });
    scripts.set(id, { isolate, context, methods });
    return { names, ...memory(isolate) };
  },

  async call({ id, method, parameters }) {
    const { isolate, methods } = scripts.get(id);
    const start = process.hrtime.bigint();
    const result = await methods[method].applySync(undefined, parameters, {
      arguments: { copy: true },
      result: { copy: true, promise: true },
    });
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    return { result, isNothing: result === undefined, ms, ...memory(isolate) };
  },

  evaluate({ id, code }) {
    return scripts.get(id).context.evalSync(code, { copy: true });
  },

  unload({ id }) {
    const { isolate } = scripts.get(id);
    scripts.delete(id);
    if (!isolate.isDisposed) isolate.dispose();
  },
};

const memory = (isolate) => {
  if (isolate.isDisposed) return { usedBytes: Infinity };
  const { used_heap_size: heap, externally_allocated_size: outside } = isolate.getHeapStatisticsSync();
  return { usedBytes: heap + outside };
};

process.on('message', async ({ number, operation, ...wish }) => {
  try {
    process.send({ number, answer: await operations[operation](wish) });
  } catch (error) {
    process.send({ number, error: String((error && error.stack) || error) });
  }
});
process.on('disconnect', () => process.exit());
process.send({ isReady: true, node: process.version });
