/** What we keep of a delivery: checked once in parseDelivery, so that wording can rely on it. */
export interface Delivery {
  /** id of the watched thing: the board, for webhooks of ours */
  modelId: string;
  action: Action;
  /** of the webhook that brought it; older deliveries do not tell */
  webhookId?: string;
}

export interface Named {
  id?: string;
  name?: string;
}

export interface CardRef extends Named {
  idShort?: number;
  shortLink?: string;
  due?: string | null;
  start?: string | null;
  dueComplete?: boolean;
  closed?: boolean;
  desc?: string;
}

export interface Person {
  id?: string;
  name?: string;
  username?: string;
}

export interface Action {
  id: string;
  type: string;
  /** ISO 8601 in UTC */
  date?: string;
  creator: Person;
  /** the member it is about, where it is about one */
  member?: Person;
  board: Named & { shortLink?: string };
  card?: CardRef;
  cardSource?: CardRef;
  list?: Named;
  listBefore?: Named;
  listAfter?: Named;
  label?: Named & { color?: string };
  /** where a card came from or went to */
  otherBoard?: Named;
  /** of a comment */
  text?: string;
  /** earlier values of what changed, by field; empty where the action changed no field */
  old: Record<string, unknown>;
}

/** Sorts as time does: by when it happened, then by id, whose first half is a time as well. */
export const timeKey = ({ date = '', id }: Action): string => `${date} ${id}`;
