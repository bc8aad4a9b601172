import React, { type FormEvent, type ReactElement } from 'react';
import type { TrelloCard } from '../../Scene';
import type { Run } from './doing';
import { localTime, writtenIn } from './forms';
import { useDraft } from './useDraft';

interface Props {
  card: TrelloCard;
  run: Run;
}

export function TitleForm({ card, run }: Props): ReactElement {
  const [title, write] = useDraft(card.name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = title.trim();
    if (name && name !== card.name) void run({ what: 'rename', cardId: card.id, name });
  };
  return (
    <form className="trello-row" onSubmit={submit}>
      <label className="trello-field">
        <span>Title</span>
        <input
          name="title"
          required
          autoComplete="off"
          value={title}
          onChange={({ target }) => {
            write(target.value);
          }}
        />
      </label>
      <button type="submit">Rename</button>
    </form>
  );
}

export function DueForm({ card, run }: Props): ReactElement {
  const kept = card.due ? localTime(card.due) : '';
  const [due, write] = useDraft(kept);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (due !== kept) void run({ what: 'due', cardId: card.id, due: new Date(due).toISOString() });
  };
  return (
    <form onSubmit={submit}>
      <div className="trello-row">
        <label className="trello-field">
          <span>Due date</span>
          <input
            name="due"
            type="datetime-local"
            required
            max="9999-12-31T23:59"
            value={due}
            onChange={({ target }) => {
              write(target.value);
            }}
          />
        </label>
        <button type="submit" aria-label="Save the due date">
          Save
        </button>
        <RemoveDue card={card} run={run} />
      </div>
      <Done card={card} run={run} />
    </form>
  );
}

const Done = ({ card, run }: Props): ReactElement => (
  <label className="trello-check">
    <input
      name="done"
      type="checkbox"
      disabled={!card.due}
      checked={Boolean(card.due) && card.dueComplete}
      onChange={({ target }) => void run({ what: 'done', cardId: card.id, isDone: target.checked })}
    />
    Done
  </label>
);

/** Never actually disabled: it would lose the focus with its own click. */
const RemoveDue = ({ card, run }: Props): ReactElement => (
  <button
    type="button"
    aria-label="Remove the due date"
    aria-disabled={!card.due}
    onClick={() => {
      if (card.due) void run({ what: 'due', cardId: card.id, due: null });
    }}
  >
    Remove
  </button>
);

export function Comments({ card, run }: Props): ReactElement {
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = writtenIn(form, 'comment');
    if (text && (await run({ what: 'comment', cardId: card.id, text }))) form.reset();
  };
  const hidden = card.commentCount - card.comments.length;
  return (
    <section className="trello-comments">
      <form onSubmit={(event) => void submit(event)}>
        <label className="trello-field">
          <span>Comments</span>
          <textarea name="comment" rows={2} required placeholder="Write a comment" />
        </label>
        <button type="submit" className="trello-primary">
          Comment
        </button>
      </form>
      <ol aria-label="Comments, newest first">
        {card.comments.map(({ id, author, text }) => (
          <li key={id}>
            <strong>{author}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="trello-hint">And {hidden} more.</p>}
    </section>
  );
}
