import type { Board, Card, CheckItem, Checklist, Json, Label, List, Member } from '../models';

/** What `display` of a move calls "board": the other one of the two. For cards, `data` has only its id. */
export const otherBoard = ({ id, name, shortLink }: Board): Json => ({
  board: { type: 'board', id, text: name, shortLink },
});

/** The short forms of things within an action's `data`. */
export const brief = {
  board: ({ id, name, shortLink }: Board): Json => ({ id, name, shortLink }),
  card: ({ id, name, idShort, shortLink }: Card): Json => ({ id, name, idShort, shortLink }),
  list: ({ id, name }: List): Json => ({ id, name }),
  label: ({ id, name, color }: Label): Json => ({ id, name, color }),
  checklist: ({ id, name }: Checklist): Json => ({ id, name }),
  checkItem: ({ id, name, state }: CheckItem): Json => ({ id, name, state }),
  member: ({ id, fullName }: Member): Json => ({ id, name: fullName }),
};
