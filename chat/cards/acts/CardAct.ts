import type { SeenBoard } from '../../access';
import type { AppContext } from '../../AppContext';
import { readBoard } from '../../lists';
import type { Place } from '../../notifyUser';
import type { Actor } from '../actor';
import type { CardBrief } from '../CardBrief';
import type { CardQuestion } from '../findCard';

/** One person doing one thing to one card. */
export interface Acting {
  context: AppContext;
  place: Place;
  actor: Actor;
  card: CardBrief;
  /** the card's board, where it was read already */
  board?: SeenBoard;
  /** what was typed after the card */
  rest: string;
  flags: ReadonlyMap<string, string>;
}

/** What is sent to Trello, and how it is told. */
export interface Plan {
  /** one request each, one after the other; those of several have the name of what they do it with */
  steps: { name?: string; write: () => Promise<unknown> }[];
  /**
   * @param names of the steps that were done, as one phrase
   * @returns the end of a sentence: "moved [X] from … to …"
   */
  done: (names: string) => string;
}

/** What can be done to a card. */
export interface CardAct extends Pick<CardQuestion, 'rest' | 'fits' | 'isArchived'> {
  /** Trello's types of the actions that come of it: not told to the room it was done from */
  types: readonly string[];
  /** Looks at everything before anything is sent. @throws UserError where it cannot be done, or is so already */
  plan: (acting: Acting) => Promise<Plan>;
}

/** A plan of a single request. */
export const single = (write: () => Promise<unknown>, done: string): Plan => ({
  steps: [{ write }],
  done: () => done,
});

/**
 * A board with its lists and labels: the one of the card, if no other is named.
 * @throws UserError for a board that this person may not see here
 */
export function boardFor(
  { context, place, actor, card, board }: Acting,
  boardId = card.idBoard,
): Promise<SeenBoard> {
  // Whoever acts by their own account is not bound to what the room follows.
  const wantsWhole = actor.memberId !== undefined;
  if (board?.id === boardId && !(wantsWhole && board.isPart)) return Promise.resolve(board);
  return readBoard(context, place, { boardId, wantsWhole });
}
