import { useState } from 'react';
import type { TrelloList } from '../../Scene';
import type { Run } from './doing';
import { useHere } from './useHere';

/** Shows a card where it was dropped until the server has moved it. */
export function useMoves(kept: TrelloList[], run: Run) {
  const [moving, setMoving] = useState<{ cardId: string; listId: string }>();
  const isHere = useHere();
  const move = async (cardId: string, listId: string): Promise<void> => {
    if (kept.some(({ id, cards }) => id === listId && cards.some((card) => card.id === cardId))) return;
    setMoving({ cardId, listId });
    await run({ what: 'move', cardId, listId });
    if (isHere.current) setMoving(undefined);
  };
  const card = kept.flatMap(({ cards }) => cards).find(({ id }) => id === moving?.cardId);
  if (!moving || !card) return { lists: kept, move };
  const lists = kept.map((list) => {
    const others = list.cards.filter((each) => each !== card);
    return { ...list, cards: list.id === moving.listId ? [...others, card] : others };
  });
  return { lists, move };
}
