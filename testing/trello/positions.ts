/** The position of a list, card, checklist or item among its neighbours. */
export type Position = 'top' | 'bottom' | number;

const step = 16384;

export function positionAt(neighbours: readonly { pos: number }[], position: Position): number {
  if (typeof position === 'number') return position;
  const positions = neighbours.map((each) => each.pos);
  if (positions.length === 0) return step;
  return position === 'top' ? Math.min(...positions) / 2 : Math.max(...positions) + step;
}
