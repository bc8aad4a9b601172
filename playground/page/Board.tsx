import React, { type ReactElement, useState } from 'react';
import type { TrelloAct, TrelloBoard } from '../Scene';
import './board.css';
import { type Run, useDoing } from './board/doing';
import { ListColumn } from './board/ListColumn';
import { useMoves } from './board/useMoves';
import { useOpenCard } from './board/useOpenCard';
import { CardPanel } from './CardPanel';

interface Props {
  board: TrelloBoard;
  /** an id */
  openCard?: string;
  onOpenCard: (cardId: string | undefined) => void;
  /** rejects with a sentence if it is not possible */
  onAct: (act: TrelloAct) => Promise<void>;
}

export function Board({ board: kept, openCard, onOpenCard, onAct }: Props): ReactElement {
  const [chosen, choose] = useState(actorOf(kept));
  const actor = actorOf(kept, chosen);
  const { run, wrong, dismiss } = useDoing(onAct, actor);
  const { lists, move } = useMoves(kept.lists, run);
  const board = { ...kept, lists };
  const { pane, back, card, listId, close } = useOpenCard({ lists, openCard, onOpenCard });
  const open = (cardId: string): void => {
    dismiss();
    onOpenCard(cardId);
  };
  return (
    <section className="trello" aria-label={`Trello board ${board.name}`} ref={pane} tabIndex={-1}>
      <div className="trello-board" ref={back}>
        <Head board={board} actor={actor} onChoose={choose} />
        <Lists board={board} run={run} onMove={(cardId, to) => void move(cardId, to)} onOpen={open} />
      </div>
      {card && (
        <CardPanel
          key={card.id}
          card={card}
          listId={listId}
          board={board}
          run={run}
          onMove={(to) => void move(card.id, to)}
          onClose={close}
        />
      )}
      <Wrong sentence={wrong} onDismiss={dismiss} />
    </section>
  );
}

interface ListsProps {
  board: TrelloBoard;
  run: Run;
  onMove: (cardId: string, listId: string) => void;
  onOpen: (cardId: string) => void;
}

const Lists = ({ board, run, onMove, onOpen }: ListsProps): ReactElement => (
  <>
    {board.lists.length === 0 && <p className="trello-empty">This board has no open lists.</p>}
    <ol className="trello-lists" aria-label="Lists">
      {board.lists.map((list) => (
        <ListColumn
          key={list.id}
          list={list}
          board={board}
          onOpen={onOpen}
          onMove={(cardId) => {
            onMove(cardId, list.id);
          }}
          onAdd={(name) => run({ what: 'create', listId: list.id, name })}
        />
      ))}
    </ol>
  </>
);

/** Notifications are more natural when somebody else acts, and the first member is usually the person trying this. */
function actorOf({ members }: TrelloBoard, chosen = ''): string {
  const actor = members.find(({ id }) => id === chosen) ?? members.at(-1);
  return actor?.id ?? '';
}

interface HeadProps {
  board: TrelloBoard;
  actor: string;
  onChoose: (memberId: string) => void;
}

const Head = ({ board, actor, onChoose }: HeadProps): ReactElement => (
  <header className="trello-head">
    <h2>{board.name}</h2>
    <label title="Who acts on this board">
      as{' '}
      <select
        name="as"
        aria-label="Act on the board as"
        value={actor}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {board.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  </header>
);

const Wrong = ({ sentence, onDismiss }: { sentence: string; onDismiss: () => void }): ReactElement => (
  <div role="alert" className="trello-wrong">
    {sentence && (
      <p>
        <span>{sentence}</span>
        <button type="button" className="trello-quiet" aria-label="Dismiss" onClick={onDismiss}>
          ✕
        </button>
      </p>
    )}
  </div>
);
