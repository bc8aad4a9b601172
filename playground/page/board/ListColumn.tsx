import React, { type ReactElement } from 'react';
import type { TrelloBoard, TrelloList } from '../../Scene';
import { AddCard } from './AddCard';
import { CardFront } from './CardFront';
import { useDrop } from './dragging';

interface Props {
  list: TrelloList;
  board: TrelloBoard;
  onOpen: (cardId: string) => void;
  onMove: (cardId: string) => void;
  onAdd: (name: string) => Promise<boolean>;
}

export function ListColumn({ list, board, onOpen, onMove, onAdd }: Props): ReactElement {
  const { isOver, handlers } = useDrop(onMove);
  return (
    <li className={`trello-list ${isOver ? 'is-over' : ''}`} data-list={list.id} {...handlers}>
      <h3>
        {list.name}
        <span className="trello-count" title="cards">
          {list.cards.length}
        </span>
      </h3>
      <ol className="trello-cards" aria-label={`Cards in ${list.name}`}>
        {list.cards.map((card) => (
          <li key={card.id}>
            <CardFront
              card={card}
              board={board}
              onOpen={() => {
                onOpen(card.id);
              }}
            />
          </li>
        ))}
      </ol>
      <AddCard list={list} onAdd={onAdd} />
    </li>
  );
}
