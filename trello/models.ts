import type { Cover } from './cover';

/** The models in Trello's REST API, with the fields that we request (`fields=`). Ids are 24 hex digits. */
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
  /** whether the token's member watches it */
  subscribed?: boolean;
}

/** The part of a board that comes with a card. */
export type BoardBrief = Pick<Board, 'id' | 'name' | 'shortLink' | 'closed' | 'prefs'>;

/** A card after a write, or as found. */
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
  pos?: number;
}

export interface Checklist {
  id: string;
  name: string;
  pos?: number;
  checkItems: CheckItem[];
}

/** A card with its checklists, and their items, in the order of Trello. */
export interface CardWithChecklists extends CardOnBoard {
  checklists: Checklist[];
}

export interface Attachment {
  id: string;
  name: string;
  url: string;
}

/** A card that others mirror. Its location decides who may see its name. */
export interface MirroredCard {
  id: string;
  name: string;
  idBoard: string;
  idList: string;
  /** whether its board is */
  isPublic: boolean;
}

/** A card with everything we show of it. */
export interface FullCard extends FoundCard {
  /** ISO 8601 in UTC */
  start: string | null;
  members: Member[];
  /** in the order of Trello, and so are their items */
  checklists: Checklist[];
  attachments: Attachment[];
  /** their number */
  comments: number;
  /** whether the token's member watches it */
  subscribed?: boolean;
  cover?: Cover;
}

/** A card to create. Dates are ISO 8601 in UTC. */
export interface NewCard {
  idList: string;
  name: string;
  desc?: string;
  due?: string;
  idLabels?: string[];
  idMembers?: string[];
  pos?: number | 'top' | 'bottom';
}

/** The changes to a card; omitted fields stay. */
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
  /** whether the token's member is notified of what happens to it */
  subscribed?: boolean;
}

export interface SearchInput {
  /** ids; every board of the token's member if omitted */
  boardIds?: string[];
  /** up to 1000 */
  limit?: number;
  /** whether words may be prefixes */
  partial?: boolean;
}

/** A board with everything that filters can name. */
export interface BoardParts extends Board {
  lists: List[];
  labels: Label[];
  members: Member[];
}

/** The maximum number of cards, labels or members in a response. */
export const MAX_PER_ANSWER = 1_000;

export const mayHaveMore = (things: readonly unknown[]): boolean => things.length >= MAX_PER_ANSWER;

/** Whether these are all cards of a board. */
export interface CardsRead {
  /** there may be others: so far, or because Trello sent no more */
  hasMoreCards?: boolean;
  /** the list whose cards are complete nevertheless */
  wholeListId?: string;
}

/** @param cards of one response */
export const cardsRead = (cards: readonly unknown[]): CardsRead =>
  mayHaveMore(cards) ? { hasMoreCards: true } : {};

/** A board with its open lists, the cards on them and its people. */
export interface FullBoard extends BoardParts, CardsRead {
  cards: Card[];
  /** when Trello sent it, in ms since 1970 */
  readAt?: number;
}

/** A card with the ids of its labels: for many cards, the labels themselves are half of the response. */
export type LeanCard = Omit<Card, 'labels'> & { idLabels?: string[] };

/** A board in little memory: labels once, and only their ids on cards. */
export interface LeanBoard extends BoardParts, CardsRead {
  cards: LeanCard[];
}

/** A board with its open lists, and the list of each open card. */
export interface CountedBoard extends Board, CardsRead {
  lists: List[];
  cards: { idList: string }[];
}

/** A board with its open lists and cards, for counting. */
export interface BoardOverview extends Board, CardsRead {
  lists: { id: string }[];
  cards: { id: string }[];
}

export interface Webhook {
  id: string;
  idModel: string;
  callbackURL: string;
  active?: boolean;
  /** consecutive failures */
  consecutiveFailures?: number;
  /** their beginning, in ISO 8601 */
  firstConsecutiveFailDate?: string | null;
}

/** What a token permits. */
export interface TokenInfo {
  memberId: string;
  /** whether it may change boards */
  canWrite: boolean;
  /** ISO 8601; absent if it never expires */
  expires?: string;
}

export const boardUrl = (shortLink: string): string => `https://trello.com/b/${shortLink}`;
export const cardUrl = (shortLink: string): string => `https://trello.com/c/${shortLink}`;

/** A label without a name is called by its colour; '' if it has neither. */
export const labelName = ({ name, color }: Pick<Label, 'name' | 'color'>): string =>
  name.trim() ? name : (color ?? '');
