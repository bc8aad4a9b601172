import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import type { Pieces } from './pieces';

export type Subject = readonly ('board' | 'card' | 'list' | 'label' | 'checklist' | 'checkItem' | 'field')[];

/** An event: without a row there is no message. */
export interface Row {
  /** our name of the event */
  event: string;
  /** Trello's action type */
  type: string;
  group: EventGroup;
  /** What it is about, if not the subject of its table; one of them must be named. */
  subject?: Subject;
  /** if one type has several events, or if the payload may lack the sentence's subject */
  when?: (action: Action) => boolean;
  word: (action: Action, pieces: Pieces) => string;
  /** What it changes. A later event that changes the same settles with it: see `settle`. */
  topic?: (action: Action) => string;
  /**
   * The single action that covers an earlier event and this one, or undefined if this one undoes the other. Without it,
   * the same event twice is described once, and another event of the same topic undoes it.
   */
  settle?: (first: Action, last: Action) => Action | undefined;
  /** The sentence for an undone event, if "…, then undid that" does not fit. */
  describeUndone?: (action: Action, pieces: Pieces) => string;
  /**
   * Several of them on one card, or on the board, share a sentence, over `pieces.all`, if this is the same for them.
   */
  together?: (action: Action) => string;
  /**
   * The event may happen to many cards at once and is then described once; actions with the same name may share a
   * sentence.
   */
  bulk?: (action: Action) => string;
}

export const changed = (action: Action, field: string): boolean => field in action.old;

/** A name for a topic: without an id, an action settles with no other. */
export const about =
  (kind: string, thing: (action: Action) => { id?: string } | undefined) =>
  (action: Action): string =>
    `${kind} ${thing(action)?.id ?? action.id}`;

/** Settles two changes of a field as first → last. */
export const settleField =
  (field: string, now: (action: Action) => unknown) =>
  (first: Action, last: Action): Action | undefined => {
    const before = first.old[field];
    return before === now(last)
      ? undefined
      : { ...last, old: { ...last.old, ...(before === undefined ? {} : { [field]: before }) } };
  };

export const isOneself = ({ creator, member }: Action): boolean =>
  creator.id !== undefined && creator.id === member?.id;
