/** Where a list, card, checklist or item goes among its neighbours. */
export type Place = 'top' | 'bottom' | number;

const step = 16384;

export function placeAt(neighbours: readonly { pos: number }[], place: Place): number {
  if (typeof place === 'number') return place;
  const positions = neighbours.map((each) => each.pos);
  if (positions.length === 0) return step;
  return place === 'top' ? Math.min(...positions) / 2 : Math.max(...positions) + step;
}
