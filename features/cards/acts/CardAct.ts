import type { ChatContext } from '../../../rocketchat/ChatContext';
import type { SeenParts } from '../../boards/boardAccess';
import { readSeenParts } from '../../boards/boardParts';
import type { Actor } from '../actor';
import type { CardBrief } from '../CardBrief';
import type { CardQuestion } from '../findCard';

/** One person doing one thing to one card. */
export interface Acting {
  context: ChatContext;
  actor: Actor;
  card: CardBrief;
  /** the card's board, where it was read already */
  board?: SeenParts;
  /** what was typed after the card */
  rest: string;
  flags: ReadonlyMap<string, string>;
}

/** What Trello will tell of an act: see `Acted.expected`. */
export interface Expected {
  types: string[];
  /** where it is not the card's board */
  boardId?: string;
}

/** One request. */
export interface Step {
  /** of what it is done with, where there are several steps */
  name?: string;
  expected: Expected[];
  /** of a comment */
  text?: string;
  write: () => Promise<unknown>;
}

/** What is sent to Trello, and how it is told. */
export interface Plan {
  /** one after the other */
  steps: Step[];
  /**
   * @param names of the steps that were done, as one phrase
   * @returns the end of a sentence: "moved [X] from … to …"
   */
  done: (names: string) => string;
}

/** What can be done to a card. */
export interface CardAct extends Pick<CardQuestion, 'rest' | 'fits' | 'isArchived'> {
  /**
   * Looks at everything before anything is sent.
   * @throws UserError where it cannot be done, or is so already: see `cardFor`
   */
  plan: (acting: Acting) => Promise<Plan>;
}

/** A plan of a single request, of which one action comes. */
export const single = (type: string, write: () => Promise<unknown>, done: string): Plan => ({
  steps: [{ expected: [{ types: [type] }], write }],
  done: () => done,
});

/**
 * The card as it is known; where that speaks against the act, as Trello has it now: what is remembered may be some
 * seconds old.
 * @param isOpen whether there is something to do
 * @throws UserError where it has left what the workspace's account may change
 */
export async function cardFor(
  { actor, card }: Acting,
  isOpen: (card: CardBrief) => boolean,
): Promise<CardBrief> {
  if (isOpen(card)) return card;
  const now = await actor.trello.cardNow(card.id);
  actor.require(now);
  return { ...card, ...now };
}

/**
 * A board with its lists and labels: the one of the card, if no other is named.
 * @throws UserError for a board that this person may not see here
 */
export function boardFor({ context, card, board }: Acting, boardId = card.idBoard): Promise<SeenParts> {
  return board?.id === boardId ? Promise.resolve(board) : readSeenParts(context, { boardId });
}
