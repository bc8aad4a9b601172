import { isRecent } from './clock';

/** The first of those with the same key. */
export const distinctBy = <T>(things: readonly T[], keyOf: (thing: T) => string): T[] => {
  const firsts = new Map<string, T>();
  for (const thing of things) if (!firsts.has(keyOf(thing))) firsts.set(keyOf(thing), thing);
  return [...firsts.values()];
};

export const distinct = <T extends { id: string }>(things: readonly T[]): T[] =>
  distinctBy(things, ({ id }) => id);

/** As on Trello. */
export const inOrder = <T extends { pos?: number }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));

/** Holds the most recently set entries, up to a maximum. */
export class BoundedMap<V> extends Map<string, V> {
  constructor(private readonly maxEntries: number) {
    super();
  }

  override set(key: string, value: V): this {
    this.delete(key);
    super.set(key, value);
    const [oldest] = this.keys();
    if (this.size > this.maxEntries && oldest !== undefined) this.delete(oldest);
    return this;
  }
}

/** The same, without entries set longer ago than this. */
export class RecentMap<V> {
  private readonly entries: BoundedMap<{ value: V; at: number }>;

  constructor(
    maxEntries: number,
    private readonly lifetimeMs: number,
  ) {
    this.entries = new BoundedMap(maxEntries);
  }

  get(key: string): V | undefined {
    const found = this.entries.get(key);
    return found && isRecent(found.at, Date.now(), this.lifetimeMs) ? found.value : undefined;
  }

  set(key: string, value: V): void {
    this.entries.set(key, { value, at: Date.now() });
  }
}
