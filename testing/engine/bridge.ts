import type { Watch } from './Watch';

export type BridgeMethods = Record<string, (...args: any[]) => any>;

/**
 * An instance of one of the engine's bridge classes with the given methods in place of the abstract ones. The engine's
 * own `do…` methods, which check permissions, stay; a method that is not implemented throws and is recorded.
 */
export function makeBridge(
  base: { prototype: object },
  name: string,
  methods: BridgeMethods,
  watch: Watch,
): any {
  const bridge = Object.create(base.prototype);
  for (const [key, method] of Object.entries(methods)) {
    const full = `${name}.${key}`;
    watch.learn(full);
    const work = (args: unknown[]): unknown => {
      watch.begin(full, args);
      const result = method(...args);
      if (result instanceof Promise) return result.then((value) => afterwards(watch, full, value));
      return afterwards(watch, full, result);
    };
    bridge[key] = (...args: unknown[]) => watch.gate(full)?.then(() => work(args)) ?? work(args);
  }
  return new Proxy(bridge, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key];
      return () => watch.miss(`${name}.${key}`);
    },
  });
}

function afterwards<T>(watch: Watch, name: string, value: T): T {
  watch.strike(name, 'after');
  return value;
}
