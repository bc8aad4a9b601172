import type { CheckItem } from '../models';
import { asThing } from '../shapes';
import { cardPath } from './cards';
import type { Write } from './requests';

type Made = { id: string };

const parse = (answer: unknown): Made => asThing<Made>(answer, ['id']);

export const newChecklist = (idCard: string, name: string): Write<Made> => ({
  method: 'post',
  path: '/checklists',
  body: { idCard, name },
  parse,
});

export const newCheckItem = (checklistId: string, name: string): Write<Made> => ({
  method: 'post',
  path: `/checklists/${encodeURIComponent(checklistId)}/checkItems`,
  body: { name },
  parse,
});

/** Ticks or unticks an item. */
export const checkItemState = (cardId: string, itemId: string, state: CheckItem['state']): Write<Made> => ({
  method: 'put',
  path: `${cardPath(cardId)}/checkItem/${encodeURIComponent(itemId)}`,
  body: { state },
  parse,
});
