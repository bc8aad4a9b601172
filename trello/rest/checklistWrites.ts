import type { CheckItem } from '../models';
import { asThing } from '../shapes';
import { cardPath } from './cards';
import type { Write } from './requests';

type Made = { id: string };

const checklistPath = (id: string): string => `/checklists/${encodeURIComponent(id)}`;
const itemPath = (cardId: string, itemId: string): string =>
  `${cardPath(cardId)}/checkItem/${encodeURIComponent(itemId)}`;

const parse = (answer: unknown): Made => asThing<Made>(answer, ['id']);

export const newChecklist = (idCard: string, name: string): Write<Made> => ({
  method: 'post',
  path: '/checklists',
  body: { idCard, name },
  parse,
});

export const newCheckItem = (checklistId: string, name: string): Write<Made> => ({
  method: 'post',
  path: `${checklistPath(checklistId)}/checkItems`,
  body: { name },
  parse,
});

export const removedChecklist = (id: string): Write<void> => ({
  method: 'delete',
  path: checklistPath(id),
  parse: () => undefined,
});

export const removedCheckItem = (cardId: string, itemId: string): Write<void> => ({
  method: 'delete',
  path: itemPath(cardId, itemId),
  parse: () => undefined,
});

/** Ticks or unticks an item. */
export const checkItemState = (cardId: string, itemId: string, state: CheckItem['state']): Write<Made> => ({
  method: 'put',
  path: itemPath(cardId, itemId),
  body: { state },
  parse,
});
