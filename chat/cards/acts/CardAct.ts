import type { FullBoard } from '../../../trello/models';
import type { AppContext } from '../../AppContext';
import type { Place } from '../../notifyUser';
import type { Announce } from '../../news/acted';
import type { Actor } from '../actor';
import type { CardBrief } from '../CardBrief';

/** One person doing one thing to one card. */
export interface Acting {
  context: AppContext;
  place: Place;
  actor: Actor;
  card: CardBrief;
  /** the card's board, where it was read already */
  board?: FullBoard;
  /** what was typed after the card */
  rest: string;
  flags: ReadonlyMap<string, string>;
  /** to be called before anything is sent */
  announce: Announce;
}

/**
 * What can be done to a card.
 * @returns what was done, as the end of a sentence: "moved [X] from … to …"
 * @throws UserError where it cannot be done; then nothing was
 */
export interface CardAct {
  /** whether something has to come after the card */
  needsRest: boolean;
  /** whether the card is looked for in the archive */
  isArchived?: boolean;
  run: (acting: Acting) => Promise<string>;
}
