import { single } from './figures';
import type { Row } from './Row';

/** The counts for some work. */
export interface Trips {
  /** round trips by name, until the response */
  trips: string[];
  /** those of resulting events, for which nobody waits */
  events: string[];
  /** to Trello */
  requests: number;
}

export interface Allowed {
  trips?: Row['budget'];
  requests?: Row['budget'];
}

/** The round trips, by name, and the requests of some work. */
export function tripRows(
  part: string,
  what: string,
  { counted, allowed }: { counted: Trips; allowed?: Allowed },
): Row[] {
  const { trips, events, requests } = counted;
  const unawaited = events.length && `not waited for: ${summed(events)}`;
  const note = [summed(trips), unawaited].filter(Boolean).join('; ');
  return [
    {
      part,
      what: `${what}: round trips`,
      figures: single(trips.length),
      unit: '',
      budget: allowed?.trips,
      note,
    },
    {
      part,
      what: `${what}: requests to Trello`,
      figures: single(requests),
      unit: '',
      budget: allowed?.requests,
    },
  ];
}

/** `read, 10 × post` */
function summed(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${String(count)} × ${name}` : name)).join(', ');
}
