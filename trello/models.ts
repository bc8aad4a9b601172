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

/** Some of a board, as it comes with a card. */
export type BoardBrief = Pick<Board, 'id' | 'name' | 'shortLink' | 'closed' | 'prefs'>;

/** A card as it is after it was written, or as it is found. */
export interface CardOnBoard extends Card {
  idBoard: string;
  closed?: boolean;
  desc?: string;
}

/** A card with the names of its list and its board. */
export interface FoundCard extends CardOnBoard {
  board: BoardBrief;
  list: List & { closed?: boolean };
}

export interface CheckItem {
  id: string;
  name: string;
  state: 'complete' | 'incomplete';
}

export interface Checklist {
  id: string;
  name: string;
  checkItems: CheckItem[];
}

export interface Attachment {
  id: string;
  name: string;
  url: string;
}

/** A card that others mirror. Where it is decides who may see its name. */
export interface MirroredCard {
  id: string;
  name: string;
  idBoard: string;
  idList: string;
  /** whether its board is */
  isPublic: boolean;
}

/** A card with all there is to show of it. */
export interface FullCard extends FoundCard {
  /** ISO 8601 in UTC */
  start: string | null;
  members: Member[];
  checklists: Checklist[];
  attachments: Attachment[];
  /** how many */
  comments: number;
}

/** A card to be. Dates are ISO 8601 in UTC. */
export interface NewCard {
  idList: string;
  name: string;
  desc?: string;
  due?: string;
  idLabels?: string[];
  idMembers?: string[];
  pos?: number | 'top' | 'bottom';
}

/** What shall be different about a card; what is left out stays as it is. */
export interface CardChanges {
  name?: string;
  desc?: string;
  /** ISO 8601 in UTC; null for none */
  due?: string | null;
  dueComplete?: boolean;
  idList?: string;
  idBoard?: string;
  closed?: boolean;
  pos?: number | 'top' | 'bottom';
  /** whether the member of the token is told of what happens to it */
  subscribed?: boolean;
}

export interface SearchInput {
  /** ids; every board of the token's member where there are none given */
  boardIds?: string[];
  /** up to 1000 */
  limit?: number;
  /** whether words may be the beginnings of the words found */
  partial?: boolean;
}

/** A board with what filters can name. */
export interface BoardParts extends Board {
  lists: List[];
  labels: Label[];
  members: Member[];
}

/** No answer of Trello's has more of a kind, be it cards, labels or members. */
export const MAX_PER_ANSWER = 1_000;

export const mayHaveMore = (things: readonly unknown[]): boolean => things.length >= MAX_PER_ANSWER;

/** Whether these are all cards of a board. */
export interface CardsRead {
  /** there may be others: so far, or as Trello sent no more */
  hasMoreCards?: boolean;
  /** of the list whose cards are all there nevertheless */
  wholeListId?: string;
}

/** @param cards of one answer */
export const cardsRead = (cards: readonly unknown[]): CardsRead =>
  mayHaveMore(cards) ? { hasMoreCards: true } : {};

/** A board with its open lists, the cards on them and its people. */
export interface FullBoard extends BoardParts, CardsRead {
  cards: Card[];
}

/** A card with the ids of its labels: of many cards the labels themselves are half of the answer. */
export type LeanCard = Omit<Card, 'labels'> & { idLabels?: string[] };

/** A board for who has little room: once its labels, and of each card their ids. */
export interface LeanBoard extends BoardParts, CardsRead {
  cards: LeanCard[];
}

/** A board with its open lists, and of each open card where it is. */
export interface CountedBoard extends Board, CardsRead {
  lists: List[];
  cards: { idList: string }[];
}

/** A board with what is open on it, to be counted. */
export interface BoardOverview extends Board, CardsRead {
  lists: { id: string }[];
  cards: { id: string }[];
}

export interface Webhook {
  id: string;
  idModel: string;
  callbackURL: string;
  active?: boolean;
  /** attempts that failed one after the other */
  consecutiveFailures?: number;
  /** since when, in ISO 8601 */
  firstConsecutiveFailDate?: string | null;
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

/** A label without a name goes by its colour; '' for one that has neither. */
export const labelName = ({ name, color }: Pick<Label, 'name' | 'color'>): string =>
  name.trim() ? name : (color ?? '');
