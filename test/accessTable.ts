/**
 * Who may do what, spelled out by hand and not by the code under test.
 *
 * The four cards: `L` on the list that some rooms follow, `U` on another list of the same board, `O` on another board
 * of the workspace's token, `P` on a board of the person's own account alone, which sees `L` and `U` besides.
 */
export const targets = ['L', 'U', 'O', 'P'] as const;
export type Target = (typeof targets)[number];

export const settings = ['linked', 'every', 'nothing'] as const;
export type ReadAccess = (typeof settings)[number];

export const follows = ['board', 'list', 'other'] as const;
export type Follows = (typeof follows)[number];

/** What the room may see by the workspace's token: setting, then what the room follows. */
export const ROOM: Record<ReadAccess, Record<Follows, string>> = {
  linked: { board: 'L U - -', list: 'L - - -', other: '- - O -' },
  every: { board: 'L U O -', list: 'L U O -', other: 'L U O -' },
  nothing: { board: '- - - -', list: '- - - -', other: '- - - -' },
};

/** What the person's own account sees, and may change. */
export const OWN = 'L U - P';

export const people = ['admin', 'owner', 'member', 'stranger'] as const;
export type Who = (typeof people)[number];
export const kinds = ['channel', 'private', 'direct'] as const;
export type Kind = (typeof kinds)[number];

/** Who is where: being the workspace's admin opens no room. */
export const HERE: Record<Kind, Record<Who, boolean>> = {
  channel: { admin: true, owner: true, member: true, stranger: true },
  private: { admin: false, owner: true, member: true, stranger: false },
  direct: { admin: false, owner: true, member: true, stranger: false },
};

/**
 * By whose eyes: the room's, as far as it follows what it sees; the room's; the person's own account's; both together;
 * nobody's.
 */
export type Eyes = 'followed' | 'room' | 'own' | 'both' | 'none';

interface Rights {
  /** of somebody who may be in the room */
  here: { alone: Eyes; connected: Eyes };
  /** of whoever forges a click there; nobody can type in a room they cannot see */
  away?: { alone: Eyes; connected: Eyes };
}

export const READING: Record<'list' | 'listShared' | 'card' | 'cardShared' | 'page' | 'choice', Rights> = {
  list: { here: { alone: 'room', connected: 'both' } },
  listShared: { here: { alone: 'room', connected: 'room' } },
  card: { here: { alone: 'room', connected: 'both' } },
  cardShared: { here: { alone: 'room', connected: 'room' } },
  page: { here: { alone: 'room', connected: 'both' }, away: { alone: 'none', connected: 'own' } },
  choice: { here: { alone: 'room', connected: 'both' }, away: { alone: 'none', connected: 'none' } },
};
export type Reading = keyof typeof READING;

const acting = (alone: Eyes): Rights => ({ here: { alone, connected: 'own' } });
const clicking = (alone: Eyes): Rights => ({
  here: { alone, connected: 'own' },
  away: { alone: 'none', connected: 'none' },
});

/** Without an account of one's own the workspace's acts, on what the room follows, where the settings allow it. */
export const ACTING: Record<'off' | 'on', Record<'comment' | 'choiceComment', Rights>> = {
  off: { comment: acting('none'), choiceComment: clicking('none') },
  on: { comment: acting('followed'), choiceComment: clicking('followed') },
};
export type Acting = keyof (typeof ACTING)['on'];

export interface Cell {
  who: Who;
  kind: Kind;
  follows: Follows;
  readAccess: ReadAccess;
  isConnected: boolean;
  target: Target;
}

/** @returns undefined where there is no way to try it */
export function isAllowed(rights: Rights, cell: Cell): boolean | undefined {
  const side = HERE[cell.kind][cell.who] ? rights.here : rights.away;
  if (!side) return undefined;
  const eyes = side[cell.isConnected ? 'connected' : 'alone'];
  const byRoom = ROOM[cell.readAccess][cell.follows].includes(cell.target);
  const byOwn = OWN.includes(cell.target);
  const isFollowed = byRoom && ROOM.linked[cell.follows].includes(cell.target);
  return { followed: isFollowed, room: byRoom, own: byOwn, both: byRoom || byOwn, none: false }[eyes];
}
