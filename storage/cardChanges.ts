import type { CardChanges, CheckItem } from '../trello/models';

/** What one request changed on Trello, as far as undoing it needs it. */
export type Change =
  /** fields of the card: only those of `is` are compared */
  | { kind: 'fields'; was: CardChanges; is: CardChanges }
  /** the same for a move to another board, which may cost the card labels and members */
  | { kind: 'board'; was: CardChanges; is: CardChanges; idLabels: string[]; idMembers: string[] }
  /** whether the card has it now */
  | { kind: 'label' | 'member'; id: string; isOn: boolean }
  /** a new comment, or a new item of a checklist. @see markOfText */
  | { kind: 'comment' | 'item'; id: string; mark: string }
  /** whether an item is ticked now */
  | { kind: 'itemState'; id: string; is: CheckItem['state'] }
  /** a new checklist */
  | { kind: 'checklist'; id: string }
  /** the card itself. @see markOfCard */
  | { kind: 'creation'; mark: string };

/** What somebody did to a card from a room. */
export interface UndoableAct {
  kind: 'undoableAct';
  /** in the value of the button */
  key: string;
  userId: string;
  roomId: string;
  cardId: string;
  /** ms since 1970 */
  at: number;
  /** the Trello member who did it; absent for the workspace's account */
  memberId?: string;
  /** what the person was told about it */
  sentence: string;
  changes: Change[];
  /** the message of ours that shows the card */
  shownIn?: { kind: 'private' | 'shared'; messageId: string };
}
