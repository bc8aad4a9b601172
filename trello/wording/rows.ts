import type { Action } from '../Action';
import type { EventGroup } from '../eventGroups';
import type { Pieces } from './pieces';

/** An event: no row, no message. */
export interface Row {
  /** Trello's action type */
  type: string;
  group: EventGroup;
  /** where one type has several events; the first row that fits is the event */
  when?: (action: Action) => boolean;
  /** @returns undefined where the payload lacks what the sentence is about */
  word: (action: Action, pieces: Pieces) => string | undefined;
}
