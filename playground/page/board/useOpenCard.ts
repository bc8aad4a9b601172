import { useEffect, useRef } from 'react';
import type { TrelloList } from '../../Scene';

interface Input {
  lists: TrelloList[];
  openCard: string | undefined;
  onOpenCard: (cardId: string | undefined) => void;
}

/** The open card, if it still exists, and where the focus goes when it is closed. */
export function useOpenCard({ lists, openCard, onOpenCard }: Input) {
  const pane = useRef<HTMLElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const last = useRef<string>();
  const list = lists.find(({ cards }) => cards.some(({ id }) => id === openCard));
  const card = list?.cards.find(({ id }) => id === openCard);
  const shown = card?.id;

  useEffect(() => {
    if (openCard && !shown) onOpenCard(undefined);
  }, [openCard, shown, onOpenCard]);

  useEffect(() => {
    // Behind an open card, nothing is reachable by keyboard or mouse.
    if (back.current) back.current.inert = shown !== undefined;
    if (!shown && last.current) {
      const front = back.current?.querySelector<HTMLElement>(`[data-card="${last.current}"]`);
      // An archived card is no longer there.
      (front ?? pane.current)?.focus();
    }
    last.current = shown;
  }, [shown]);

  const close = (): void => {
    onOpenCard(undefined);
  };
  return { pane, back, card, listId: list?.id ?? '', close };
}
