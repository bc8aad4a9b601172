/**
 * Who may do what, written by hand and independent of the code under test.
 *
 * The four cards: `L` on a list that some rooms are linked to, `U` on another list of the same board, `O` on another
 * board of the workspace's token, `P` on a board that only the person's own account sees, in addition to `L` and `U`.
 */
export const targets = ['L', 'U', 'O', 'P'] as const;
export type Target = (typeof targets)[number];

export const settings = ['linked', 'every', 'nothing'] as const;
export type ReadAccess = (typeof settings)[number];

/** What a room is linked to: the board of L and U, the list of L, the card L, the board of O, or nothing. */
export const subscribed = ['board', 'list', 'card', 'other', 'none'] as const;
export type Subscribed = (typeof subscribed)[number];

/** The cards a room may see because of its links. */
const SUBSCRIBED: Record<Subscribed, string> = { board: 'L U', list: 'L', card: 'L', other: 'O', none: '' };
/** The cards whose lists it is linked to. */
const LISTS: Record<Subscribed, string> = { board: 'L U', list: 'L', card: '', other: 'O', none: '' };
/** What it may see through the workspace's token. */
const ROOM: Record<ReadAccess, (subscribed: Subscribed) => string> = {
  linked: (subscribed) => SUBSCRIBED[subscribed],
  every: () => 'L U O',
  nothing: () => '',
};
/** What the person's own account may see and change. */
const OWN = 'L U P';

export const people = ['admin', 'member', 'stranger'] as const;
export type Who = (typeof people)[number];
export const kinds = ['channel', 'team', 'private', 'direct'] as const;
export type Kind = (typeof kinds)[number];

/**
 * A reader may look into a channel without being a member, but not into a team's channel. The workspace's admin role
 * opens no room.
 */
type Standing = 'member' | 'reader' | 'away';
export const STANDING: Record<Kind, Record<Who, Standing>> = {
  channel: { admin: 'reader', member: 'member', stranger: 'reader' },
  team: { admin: 'away', member: 'member', stranger: 'away' },
  private: { admin: 'away', member: 'member', stranger: 'away' },
  direct: { admin: 'away', member: 'member', stranger: 'away' },
};

/**
 * Through whose access: the room's; the part of it that the room is linked to, or its lists; the person's own account;
 * both; nobody's.
 */
type Eyes = 'room' | 'subscribed' | 'lists' | 'own' | 'both' | 'none';
/** without and with an account of one's own */
type Pair = readonly [Eyes, Eyes];

/** A person outside the room can only forge clicks: nobody types in a room they cannot see. */
type Rights = Record<'member' | 'reader', Pair> & { away?: Pair };

const private_ = (alone: Eyes, connected: Eyes): Rights => ({
  member: [alone, connected],
  reader: [alone, connected],
});
const shared: Rights = { member: ['room', 'room'], reader: ['none', 'none'] };

export const READING = {
  list: private_('room', 'both'),
  listShared: shared,
  card: private_('room', 'both'),
  cardShared: shared,
  title: private_('room', 'both'),
  titleShared: shared,
  number: private_('room', 'both'),
  shortLink: private_('room', 'both'),
  shortLinkShared: shared,
  search: private_('room', 'own'),
  searchShared: shared,
  searchBoard: private_('room', 'both'),
  searchBoardShared: shared,
  checklist: private_('room', 'both'),
  page: { ...private_('room', 'both'), away: ['none', 'own'] },
  choice: { ...private_('room', 'both'), away: ['none', 'none'] },
} as const satisfies Record<string, Rights>;
export type Reading = keyof typeof READING;

/**
 * Through the person's own account wherever it sees the card, otherwise through the workspace's, for members, where the
 * settings allow it.
 */
const acting = (alone: Eyes): Rights => ({ member: [alone, 'own'], reader: ['none', 'own'] });

export const ACTING = {
  comment: acting('subscribed'),
  commentTitle: acting('subscribed'),
  commentNumber: acting('subscribed'),
  // In a room linked to a single card, only that card's labels are visible.
  label: acting('lists'),
  check: acting('subscribed'),
  uncheck: acting('subscribed'),
  checklistAdd: acting('subscribed'),
  add: acting('lists'),
  choiceComment: { ...acting('subscribed'), away: ['none', 'none'] },
  undo: { ...acting('subscribed'), away: ['none', 'none'] },
} as const satisfies Record<string, Rights>;
export type Acting = keyof typeof ACTING;

export interface Cell {
  who: Who;
  kind: Kind;
  subscribed: Subscribed;
  readAccess: ReadAccess;
  isConnected: boolean;
  target: Target;
}

export const standing = ({ kind, who }: Cell): Standing => STANDING[kind][who];

/** @returns undefined if it cannot be tried */
export function isAllowed(rights: Rights, cell: Cell): boolean | undefined {
  const pair = rights[standing(cell)];
  if (!pair) return undefined;
  const isIn = (seen: string): boolean => seen.includes(cell.target);
  const byRoom = isIn(ROOM[cell.readAccess](cell.subscribed));
  const byOwn = isIn(OWN);
  return {
    room: byRoom,
    subscribed: byRoom && isIn(SUBSCRIBED[cell.subscribed]),
    lists: byRoom && isIn(LISTS[cell.subscribed]),
    own: byOwn,
    both: byRoom || byOwn,
    none: false,
  }[pair[cell.isConnected ? 1 : 0]];
}

/** The combinations tried with each setting: more would only repeat a rule that another cell covers. */
const TRIED: Record<ReadAccess, readonly [alone: readonly Subscribed[], connected: readonly Subscribed[]]> = {
  linked: [subscribed, ['board', 'list', 'none']],
  every: [['list', 'none'], ['list']],
  nothing: [['board'], ['board']],
};

/** A member tries everything in private rooms. What only an own account sees does not apply to people without one. */
export function cellsOf(readAccess: ReadAccess, isConnected: boolean): Cell[] {
  return TRIED[readAccess][isConnected ? 1 : 0].flatMap((subscribed) =>
    targets
      .filter((target) => isConnected || target !== 'P')
      .map((target) => ({
        readAccess,
        isConnected,
        who: 'member',
        kind: 'private',
        subscribed: subscribed,
        target,
      })),
  );
}

/** Everybody tries one operation of each sort in every kind of room: the checks of person and room come first. */
export const sorts = {
  reading: ['list', 'listShared', 'cardShared', 'searchShared', 'page', 'choice'],
  acting: ['comment', 'add', 'choiceComment', 'undo'],
} as const satisfies { reading: Reading[]; acting: Acting[] };

/** `L` is seen by the room and by the own account, `U` by the own account alone. */
export const placesOf = (isConnected: boolean): Cell[] =>
  kinds.flatMap((kind) =>
    people.flatMap((who) =>
      (['L', 'U'] as const).map((target): Cell => ({
        readAccess: 'linked',
        isConnected,
        who,
        kind,
        subscribed: 'list',
        target,
      })),
    ),
  );
