import type { CardChanges, CardOnBoard, NewCard } from '../models';
import { cardPath, parseCard } from './cards';
import type { Write } from './requests';

/** Comma-separated ids, as in Trello's document. */
export const creation = ({ idLabels, idMembers, ...card }: NewCard): Write<CardOnBoard> => ({
  method: 'post',
  path: '/cards',
  body: defined({
    ...card,
    ...(idLabels?.length && { idLabels: idLabels.join(',') }),
    ...(idMembers?.length && { idMembers: idMembers.join(',') }),
  }),
  parse: parseCard,
});

export const update = (id: string, changes: CardChanges): Write<CardOnBoard> => ({
  method: 'put',
  path: cardPath(id),
  body: defined({ ...changes }),
  parse: parseCard,
});

type Ids = 'idMembers' | 'idLabels';

export const addition = (cardId: string, ids: Ids, id: string): Write<void> => ({
  method: 'post',
  path: `${cardPath(cardId)}/${ids}`,
  body: { value: id },
  parse: () => undefined,
});

export const removal = (cardId: string, ids: Ids, id: string): Write<void> => ({
  method: 'delete',
  path: `${cardPath(cardId)}/${ids}/${encodeURIComponent(id)}`,
  parse: () => undefined,
});

/** Newer engines encode bodies in a format that has undefined. */
const defined = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
