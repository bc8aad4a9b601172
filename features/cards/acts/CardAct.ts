import type { ChatContext } from '../../../rocketchat/ChatContext';
import type { EventGroup } from '../../../trello/eventGroups';
import type { Answer } from '../../../ui/Answer';
import type { Change } from '../../../storage/cardChanges';
import type { CardChanges } from '../../../trello/models';
import type { SeenParts } from '../../boards/boardAccess';
import { readSeenParts } from '../../boards/boardParts';
import type { Actor } from '../actor';
import type { CardBrief } from '../CardBrief';
import type { CardQuestion } from '../findCard';
import { fieldChange } from '../undo/changes';

/** One action by one person on one card. */
export interface Acting {
  context: ChatContext;
  actor: Actor;
  card: CardBrief;
  /** the card's board, if it has been read already */
  board?: SeenParts;
  /** what was typed after the card */
  rest: string;
  flags: ReadonlyMap<string, string>;
}

/** One request. */
export interface Step {
  /** what this step adds or removes, if there are several steps */
  name?: string;
  /** if it is about the person who acts */
  isSelf?: true;
  /** @returns what it changed, so that it can be undone */
  write: () => Promise<Change[]>;
}

/** The requests to Trello, and how to describe them. */
export interface Plan {
  /** one after the other */
  steps: Step[];
  /**
   * @param names of the completed steps, as one phrase
   * @returns the end of a sentence: "moved [X] from … to …"
   */
  done: (names: string) => string;
}

/** An action on a card. */
export interface CardAct extends Pick<CardQuestion, 'rest' | 'fits' | 'isArchived'> {
  /** of what Trello reports about it; absent if it reports nothing */
  event?: EventGroup;
  /** whether quoted words after the card stay together: they arrive between line breaks */
  keepsQuotes?: true;
  /** what it answers if nothing comes after the card */
  show?: (context: ChatContext, about: Pick<Acting, 'card' | 'flags'>) => Promise<Answer>;
  /**
   * Checks everything before anything is sent.
   * @throws UserError if it is not possible, or already done: see `cardFor`
   */
  plan: (acting: Acting) => Promise<Plan>;
}

/** Words between quotes: see `keepsQuotes`. */
export const asQuoted = (words: string): string => `\n${words}\n`;

/** @returns the parts that were not quoted, and the quoted ones */
export function splitQuoted(rest: string): { text: string; isQuoted: boolean }[] {
  return rest.split('\n').map((text, at) => ({ text, isQuoted: at % 2 === 1 }));
}

/** A plan with a single request. */
export const single = (write: Step['write'], done: string): Plan => ({
  steps: [{ write }],
  done: () => done,
});

/** A plan that sets fields of a card. @param was their values, as far as they are known */
export function setting(
  { actor, card }: Pick<Acting, 'actor' | 'card'>,
  { was, is, done }: { was: CardChanges; is: CardChanges; done: string },
): Plan {
  const write = async (): Promise<Change[]> => {
    await actor.trello.updateCard(card.id, is);
    return fieldChange(was, is);
  };
  return single(write, done);
}

/**
 * The cached card; if that rules the action out, a fresh read: cached data may be some seconds old.
 * @param isOpen whether there is something to do
 * @throws UserError if it has left what the workspace's account may change
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
 * A board with its lists and labels: the card's, if no other is named.
 * @throws UserError for a board that this person may not see here
 */
export function boardFor({ context, card, board }: Acting, boardId = card.idBoard): Promise<SeenParts> {
  return board?.id === boardId ? Promise.resolve(board) : readSeenParts(context, { boardId });
}
