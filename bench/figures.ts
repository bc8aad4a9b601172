/** The distribution of repeated measurements. */
export interface Figures {
  median: number;
  /** that share was below p10, and as much above p90 */
  p10: number;
  p90: number;
  count: number;
}

export function figuresOf(samples: readonly number[]): Figures {
  const sorted = [...samples].sort((a, b) => a - b);
  const part = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: part(0.5), p10: part(0.1), p90: part(0.9), count: sorted.length };
}

export const single = (value: number): Figures => ({ median: value, p10: value, p90: value, count: 1 });

/** @returns ms */
export async function timed(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Times each of several works once a round, in rotating order, so that other load on the machine affects all alike.
 * @param works may prepare something first and return what is timed
 */
export async function sideBySide<Name extends string>(
  works: Record<Name, () => Promise<number>>,
  { rounds, warmUp = 20 }: { rounds: number; warmUp?: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let slot = 0; slot < names.length; slot += 1) {
      const name = names[(slot + round + warmUp) % names.length] as Name;
      const took = await works[name]();
      if (round >= 0) samples[name].push(took);
    }
  }
  return samples;
}
