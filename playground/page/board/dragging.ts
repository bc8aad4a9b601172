import { type DragEvent, useState } from 'react';
import type { TrelloCard } from '../../Scene';

/** Nothing else that is dragged over the page is a card. */
const cardType = 'application/x-trello-card';

export function carry({ id, shortLink }: TrelloCard, transfer: DataTransfer): void {
  transfer.setData(cardType, id);
  // For whoever drops it into the chat.
  transfer.setData('text/plain', `https://trello.com/c/${shortLink}`);
  transfer.effectAllowed = 'copyMove';
}

/** What a list needs to take cards that are dropped on it. */
export function useDrop(onDrop: (cardId: string) => void) {
  const [isOver, setOver] = useState(false);
  // Both: a list that takes only what is moved over it takes nothing that is dropped as soon as it arrives.
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
      // It also leaves what is inside of the list.
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        setOver(false);
        const cardId = event.dataTransfer.getData(cardType);
        // Words may be dropped into the title of a new card.
        if (!cardId) return;
        event.preventDefault();
        onDrop(cardId);
      },
    },
  };
}
