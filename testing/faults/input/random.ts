/** For every corpus and property here: what failed once fails again. */
export const SEED = 20261126;

export interface Random {
  /** a whole number from 0 up to, not including, this */
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
}

/** The same numbers in each run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)]! };
}
