import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import { eventsOf } from './events';
import type { Row } from './rows';

/** An event with the actions that one sentence describes, oldest first. */
export interface EventSentence {
  row: Row;
  /** the card it happened to; '' for an event of the board */
  subject: string;
  all: [...Action[], Action];
  /** what it changes on this card or board */
  topic?: string;
  /** the card has been deleted since */
  isGone: boolean;
  /** a later event undid it */
  isUndone?: boolean;
}

/** The events to describe: of all actions together, or of each separately. */
export type Groups = readonly EventGroup[] | ((action: Action) => readonly string[]);

/**
 * Some actions after those that undo or repeat each other have been settled. A message grows while people read it, so
 * nothing it has said vanishes: it is merged with what came later, or described as undone.
 */
export function sentencesOf(actions: readonly Action[], groups: Groups): EventSentence[] {
  const gone = new Set(actions.filter(({ type }) => type === 'deleteCard').map(subjectOf));
  const single = actions
    .flatMap((action) => sentencesOfOne(action, groups))
    .map((eventSentence) => ({ ...eventSentence, isGone: gone.has(eventSentence.subject) }));
  return together(settle(single));
}

/** @returns the card; '' for an event of the board */
export const subjectOf = ({ card }: Action): string => card?.id ?? card?.shortLink ?? '';

function sentencesOfOne(action: Action, groups: Groups): Omit<EventSentence, 'isGone'>[] {
  const subject = subjectOf(action);
  return eventsOf(action)
    .filter(({ group }) => (typeof groups === 'function' ? groups(action) : groups).includes(group))
    .map((row) => ({
      row,
      subject,
      all: [action],
      topic: row.topic && `${subject}\n${row.topic(action)}`,
    }));
}

/** Keeps one event per topic, at the position of the first. */
function settle(eventSentences: EventSentence[]): EventSentence[] {
  const left: EventSentence[] = [];
  for (const eventSentence of eventSentences) {
    const at = eventSentence.topic ? left.findIndex(({ topic }) => topic === eventSentence.topic) : -1;
    const earlier = left[at];
    if (!earlier) left.push(eventSentence);
    else left[at] = settleTwo(earlier, eventSentence);
  }
  return left;
}

function settleTwo(earlier: EventSentence, later: EventSentence): EventSentence {
  // After a change and its reversal, the state is as before the first.
  if (earlier.isUndone) return later;
  const { row } = later;
  const [first] = earlier.all;
  const [last] = later.all;
  const action = row.settle ? row.settle(first, last) : row.event === earlier.row.event ? last : undefined;
  if (!action) return { ...earlier, isUndone: true };
  // A due date that is set and then moved is a due date set: the settled action decides which event it is.
  const topic = row.topic?.(last);
  const settled = eventsOf(action).find((each) => each.topic?.(action) === topic) ?? row;
  return { ...later, row: settled, all: [action] };
}

/** Merges what one sentence can say of the same card or board: three labels, thirty check items, five new lists. */
function together(eventSentences: EventSentence[]): EventSentence[] {
  const joined = new Map<string, EventSentence>();
  eventSentences.forEach((eventSentence, index) => {
    const { row, subject, all, isUndone = false } = eventSentence;
    const key = row.together
      ? [row.event, isUndone, subject, row.together(all[0])].join('\n')
      : String(index);
    const earlier = joined.get(key);
    joined.set(key, earlier ? { ...earlier, all: [...earlier.all, ...all] } : eventSentence);
  });
  return [...joined.values()];
}
