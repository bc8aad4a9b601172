/** A board in Trello's format, as large as wanted, for the outgoing script. */
export const id = (kind: number, of: number): string => String(kind) + of.toString(16).padStart(23, '0');
const BOARD = id(4, 1);
export const head = { API_KEY: 'a'.repeat(32), TOKEN: `ATTA${'9'.repeat(72)}`, BOARD_ID: BOARD };

export const bare = {
  id: BOARD,
  name: 'B',
  shortLink: 'abcd1234',
  closed: false,
  lists: [{ id: id(2, 1), name: 'Big', pos: 1 }],
  members: [{ id: id(5, 1), fullName: 'Ada Lovelace', username: 'ada' }],
  labels: [0, 1].map((at) => ({ id: id(3, at), name: `Label ${at}`, color: 'red' })),
};

/** As many cards as fit, padded with spaces to the exact length. */
export function largeBoard(title: string, length: number): string {
  const parts: string[] = [];
  const frame = JSON.stringify({ ...bare, cards: [] }).slice(0, -2);
  let left = length - frame.length - 2;
  for (let at = 0; ; at += 1) {
    const card = JSON.stringify(cardAt(at, title));
    left -= card.length + 1;
    if (left < 0) break;
    parts.push(card);
  }
  return `${frame}${parts.join(',')}]}`.padEnd(length);
}

const cardAt = (at: number, title: string): Record<string, unknown> => ({
  id: id(1, at),
  name: `${title} ${at}`,
  idShort: at,
  shortLink: `c${String(at).padStart(7, '0')}`,
  due: '2026-07-01T10:00:00.000Z',
  dueComplete: false,
  idLabels: [id(3, 0), id(3, 1)],
  idMembers: [id(5, 1)],
  idList: id(2, 1),
  pos: at * 16_384 + 0.5,
});
