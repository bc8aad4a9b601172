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
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!event.dataTransfer.types.includes(cardType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      // It also leaves what is inside of the list.
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData(cardType));
      },
    },
  };
}
