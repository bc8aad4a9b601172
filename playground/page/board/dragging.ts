import { type DragEvent, useState } from 'react';
import type { TrelloCard } from '../../Scene';

/** Distinguishes cards from anything else dragged over the page. */
const cardType = 'application/x-trello-card';

export function carry({ id, shortLink }: TrelloCard, transfer: DataTransfer): void {
  transfer.setData(cardType, id);
  // For dropping it into the chat.
  transfer.setData('text/plain', `https://trello.com/c/${shortLink}`);
  transfer.effectAllowed = 'copyMove';
}

/** The props that let a list accept dropped cards. */
export function useDrop(onDrop: (cardId: string) => void) {
  const [isOver, setOver] = useState(false);
  // Both events: a list that accepts only dragover would miss a card dropped right after it arrives.
  const accept = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(cardType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: accept,
      onDragOver: accept,
      // This event also fires when the pointer leaves an element within the list.
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        setOver(false);
        const cardId = event.dataTransfer.getData(cardType);
        // Text may be dropped into the title of a new card.
        if (!cardId) return;
        event.preventDefault();
        onDrop(cardId);
      },
    },
  };
}
