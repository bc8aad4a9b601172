import { useEffect, useRef } from 'react';
import type { TrelloList } from '../../Scene';

interface Input {
  lists: TrelloList[];
  openCard: string | undefined;
  onOpenCard: (cardId: string | undefined) => void;
}

/** Which card is open, if it is still there; where the focus goes when it is closed. */
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
    // What lies behind an open card is out of reach for the keyboard as for the mouse.
    if (back.current) back.current.inert = shown !== undefined;
    if (!shown && last.current) {
      const front = back.current?.querySelector<HTMLElement>(`[data-card="${last.current}"]`);
      // An archived card is not there any more.
      (front ?? pane.current)?.focus();
    }
    last.current = shown;
  }, [shown]);

  const close = (): void => {
    onOpenCard(undefined);
  };
  return { pane, back, card, listId: list?.id ?? '', close };
}
