/** Shapes of what Trello's REST API sends, as far as we ask for it (`fields=`). Ids are 24 hex digits. */
export interface Board {
  id: string;
  name: string;
  shortLink: string;
  url?: string;
  closed?: boolean;
  prefs?: { permissionLevel?: string };
}

export interface Label {
  id: string;
  name: string;
  color: string | null;
}

export interface Member {
  id: string;
  fullName: string;
  username: string;
}

export interface List {
  id: string;
  name: string;
  pos?: number;
}

export interface Card {
  id: string;
  name: string;
  idShort: number;
  shortLink: string;
  idList: string;
  pos?: number;
  /** ISO 8601 in UTC */
  due: string | null;
  dueComplete?: boolean;
  labels?: Label[];
  idMembers?: string[];
}

/** A card with its members. */
export interface CardDetails extends Card {
  idBoard: string;
  closed?: boolean;
  idLabels?: string[];
  members: Member[];
}

/** A board with what filters can name. */
export interface BoardParts extends Board {
  lists: List[];
  labels: Label[];
  members: Member[];
}

/** A board with its open lists, the cards on them and its people. */
export interface FullBoard extends Board {
  lists: List[];
  cards: Card[];
  members: Member[];
}

export interface Webhook {
  id: string;
  idModel: string;
  callbackURL: string;
  active?: boolean;
  /** attempts that failed one after the other */
  consecutiveFailures?: number;
}

/** What a token is good for. */
export interface TokenInfo {
  memberId: string;
  /** whether it may change anything on boards */
  canWrite: boolean;
  /** ISO 8601; absent where it never expires */
  expires?: string;
}

export const boardUrl = (shortLink: string): string => `https://trello.com/b/${shortLink}`;
export const cardUrl = (shortLink: string): string => `https://trello.com/c/${shortLink}`;
