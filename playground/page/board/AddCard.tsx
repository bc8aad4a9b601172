import React, {
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { TrelloList } from '../../Scene';
import { writtenIn } from './forms';

interface Props {
  list: TrelloList;
  onAdd: (name: string) => Promise<boolean>;
}

export function AddCard({ list, onAdd }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen)
    return (
      <Adding
        list={list}
        onAdd={onAdd}
        onClose={() => {
          setOpen(false);
        }}
      />
    );
  return (
    <button
      ref={opener}
      type="button"
      className="trello-add"
      aria-label={`Add a card to ${list.name}`}
      onClick={() => {
        setOpen(true);
      }}
    >
      + Add a card
    </button>
  );
}

/** Enter adds the card and prepares the next one; Escape cancels. */
function Adding({ list, onAdd, onClose }: Props & { onClose: () => void }): ReactElement {
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = writtenIn(form, 'title');
    if (name && (await onAdd(name))) form.reset();
  };
  const escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onClose();
  };
  return (
    <form className="trello-adding" onSubmit={(event) => void add(event)} onKeyDown={escape}>
      <input
        name="title"
        aria-label={`Title of a new card in ${list.name}`}
        placeholder="Title"
        autoFocus
        autoComplete="off"
      />
      <button type="submit" className="trello-primary">
        Add
      </button>
      <button type="button" className="trello-quiet" aria-label="Cancel" onClick={onClose}>
        ✕
      </button>
    </form>
  );
}
