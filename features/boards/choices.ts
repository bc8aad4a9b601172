import { UserError } from '../../rocketchat/UserError';
import type { Board, List } from '../../trello/models';

/** Several boards match. The sentence is for commands that do not ask with buttons. */
export class BoardChoice extends UserError {
  constructor(
    sentence: string,
    readonly boards: Board[],
  ) {
    super(sentence);
  }
}

/** The same for lists on one board. */
export class ListChoice extends UserError {
  constructor(
    sentence: string,
    readonly lists: List[],
  ) {
    super(sentence);
  }
}
