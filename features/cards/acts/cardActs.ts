import { assign, unassign } from './assign';
import type { CardAct } from './CardAct';
import { checklist } from './checklist';
import { due } from './due';
import { label } from './label';
import { move } from './move';
import { check, uncheck } from './tick';
import { archive, comment, rename, restore, unwatch, watch } from './wholeCard';

export const cardActs = {
  move,
  rename,
  archive,
  restore,
  comment,
  assign,
  unassign,
  due,
  label,
  check,
  uncheck,
  checklist,
  watch,
  unwatch,
} as const satisfies Record<string, CardAct>;

export type CardActName = keyof typeof cardActs;

export const isCardAct = (name: unknown): name is CardActName =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(cardActs, name);
