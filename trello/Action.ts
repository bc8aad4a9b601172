import type { MirroredCard } from './models';

/** The parts of a delivery that we keep: validated in parseDelivery, so that describing them can rely on it. */
export interface Delivery {
  /** id of the watched model: the board, for our own webhooks */
  modelId: string;
  /** newer deliveries name the webhook that sent them */
  webhookId?: string;
  action: Action;
}

export interface Named {
  id?: string;
  name?: string;
}

export interface CardRef extends Named {
  idShort?: number;
  shortLink?: string;
  /** the card that it mirrors, read by its URL; rooms that may not see that one get "a mirrored card" */
  mirrored?: MirroredCard;
  due?: string | null;
  start?: string | null;
  dueComplete?: boolean;
  closed?: boolean;
  /** of the description, only whether there is one */
  isDescribed?: boolean;
}

export interface BoardRef extends Named {
  shortLink?: string;
  closed?: boolean;
  isDescribed?: boolean;
  /** `private`, `org`, `enterprise` or `public` */
  visibility?: string;
}

export interface Person {
  id?: string;
  name?: string;
  username?: string;
}

export interface LabelRef extends Named {
  /** null if it has none */
  color?: string | null;
  /** Trello says that it has no name, rather than omitting it */
  isNameless?: boolean;
}

export interface CheckItemRef extends Named {
  isDone?: boolean;
  due?: string | null;
  /** whether somebody is assigned, if the action says so */
  isAssigned?: boolean;
}

/** The value of a custom field on a card, one of these; none of them if it is empty. */
export interface FieldValue {
  text?: string;
  /** ISO 8601 */
  date?: string;
  isChecked?: boolean;
  /** for a list, Trello gives the option only by its id */
  idOption?: string;
}

/**
 * Stored for some minutes with each delivery, so it is small: texts are cut, and nothing is kept that no sentence
 * needs. It survives conversion to JSON and back.
 */
export interface Action {
  id: string;
  type: string;
  /** ISO 8601 in UTC */
  date?: string;
  creator: Person;
  /** the app that acted on somebody's behalf */
  app?: Named;
  /** the member it is about, if any */
  member?: Person;
  /** of a comment that was copied */
  author?: Person;
  /** the member whose invitation to the board was accepted */
  inviter?: Person;
  /** the address of an e-mail that became a card */
  sender?: string;
  /** whether that member's account is deactivated */
  isDeactivated?: boolean;
  /** `admin`, `normal` or `observer` */
  memberType?: string;
  board: BoardRef;
  card?: CardRef;
  cardSource?: CardRef;
  /** the check item that became the card */
  sourceItem?: Named;
  list?: Named & { closed?: boolean };
  listBefore?: Named;
  listAfter?: Named;
  /** where a card or a list came from or went to, or the source of a copied board */
  otherBoard?: Named;
  workspace?: Named;
  label?: LabelRef;
  checklist?: Named;
  checklistSource?: Named;
  checkItem?: CheckItemRef;
  attachment?: Named;
  field?: Named;
  value?: FieldValue;
  powerUp?: Named;
  hasVoted?: boolean;
  /** of a comment */
  text?: string;
  /** id of the comment's own action: its anchor on the card */
  commentId?: string;
  /**
   * Previous values of what changed, by field; empty if the action changed no field. If no sentence needs a field's
   * value, it is `true`; for a description, whether there was one.
   */
  old: Record<string, string | boolean | null>;
}

/** Sorts by time: by date, then by id, whose first half is a time as well. */
export const timeKey = ({ date = '', id }: Action): string => `${date} ${id}`;
