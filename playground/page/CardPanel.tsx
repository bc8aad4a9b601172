import React, { type KeyboardEvent, type MouseEvent, type ReactElement, useEffect, useRef } from 'react';
import type { TrelloBoard, TrelloCard } from '../Scene';
import { Comments, DueForm, TitleForm } from './board/CardForms';
import type { Run } from './board/doing';
import './board/panel.css';
import { Labels, Members } from './board/Toggles';

interface Props {
  card: TrelloCard;
  /** its location */
  listId: string;
  board: TrelloBoard;
  run: Run;
  onMove: (listId: string) => void;
  onClose: () => void;
}

/** The back of a card, over the board. It is not modal: the chat beside it stays usable. */
export function CardPanel({ card, listId, board, run, onMove, onClose }: Props): ReactElement {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.focus(), [card.id]);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const leave = (event: MouseEvent): void => {
    if (event.target !== event.currentTarget) return;
    // Otherwise it takes the focus from the card that regains it.
    event.preventDefault();
    onClose();
  };
  return (
    <div className="trello-over" onMouseDown={leave}>
      <div
        ref={dialog}
        className="trello-panel"
        role="dialog"
        aria-label={`Card: ${card.name}`}
        data-panel={card.id}
        tabIndex={-1}
        onKeyDown={escape}
      >
        <Head name={card.name} onClose={onClose} />
        {card.desc && <p className="trello-desc">{card.desc}</p>}
        <TitleForm card={card} run={run} />
        <ListChoice listId={listId} board={board} onMove={onMove} />
        <DueForm card={card} run={run} />
        <Labels card={card} board={board} run={run} />
        <Members card={card} board={board} run={run} />
        <Comments card={card} run={run} />
        <Foot card={card} run={run} />
      </div>
    </div>
  );
}

const Head = ({ name, onClose }: { name: string; onClose: () => void }): ReactElement => (
  <header>
    <h2>{name}</h2>
    <button type="button" className="trello-quiet" aria-label="Close the card" onClick={onClose}>
      ✕
    </button>
  </header>
);

const ListChoice = ({ listId, board, onMove }: Pick<Props, 'listId' | 'board' | 'onMove'>): ReactElement => (
  <label className="trello-field">
    <span>List</span>
    <select
      name="list"
      value={listId}
      onChange={({ target }) => {
        onMove(target.value);
      }}
    >
      {board.lists.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const Foot = ({ card, run }: Pick<Props, 'card' | 'run'>): ReactElement => (
  <footer>
    <label className="trello-field">
      <span>Link to paste into a message</span>
      <input
        readOnly
        value={`https://trello.com/c/${card.shortLink}`}
        onFocus={({ target }) => {
          target.select();
        }}
      />
    </label>
    <button
      type="button"
      className="trello-archive"
      onClick={() => void run({ what: 'archive', cardId: card.id })}
    >
      Archive
    </button>
  </footer>
);
