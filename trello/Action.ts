import type { MirroredCard } from './models';

/** What we keep of a delivery: checked once in parseDelivery, so that wording can rely on it. */
export interface Delivery {
  /** id of the watched thing: the board, for webhooks of ours */
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
  /** the card that it mirrors, asked for by its address; rooms that may not see that one hear of "a mirrored card" */
  mirrored?: MirroredCard;
  due?: string | null;
  start?: string | null;
  dueComplete?: boolean;
  closed?: boolean;
  /** of the description, all we keep is whether there is one */
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
  /** null for a label that has none */
  color?: string | null;
  /** Trello says that it has no name, instead of not telling the name */
  isNameless?: boolean;
}

export interface CheckItemRef extends Named {
  isDone?: boolean;
  due?: string | null;
  /** whether somebody is assigned, where the action says so */
  isAssigned?: boolean;
}

/** What a custom field holds on a card, one of these; none of them where it is empty. */
export interface FieldValue {
  text?: string;
  /** ISO 8601 */
  date?: string;
  isChecked?: boolean;
  /** of a list, Trello tells which option by its id alone */
  idOption?: string;
}

/**
 * Stored for some minutes with each delivery, so it is small: texts are cut, and nothing is kept that no sentence
 * needs. It says the same after a way through JSON.
 */
export interface Action {
  id: string;
  type: string;
  /** ISO 8601 in UTC */
  date?: string;
  creator: Person;
  /** the app that did it in somebody's name */
  app?: Named;
  /** the member it is about, where it is about one */
  member?: Person;
  /** of a comment that was copied */
  author?: Person;
  /** whose invitation somebody followed to the board */
  inviter?: Person;
  /** of an e-mail that became a card, by the address */
  sender?: string;
  /** whether that member's account was switched off */
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
  /** where a card or a list came from or went to, what a board was copied from */
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
   * Earlier values of what changed, by field; empty where the action changed no field. Of a field whose value no
   * sentence needs, `true` stands for it. Of a description, it is whether there was one.
   */
  old: Record<string, string | boolean | null>;
}

/** Sorts as time does: by when it happened, then by id, whose first half is a time as well. */
export const timeKey = ({ date = '', id }: Action): string => `${date} ${id}`;
