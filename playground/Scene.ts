import type { Attachment, Block, View } from './parts/Shown';

/** A user of this Rocket.Chat. */
export interface Person {
  username: string;
  name: string;
  /** their rights here, in words */
  role: string;
  /** their account on the local Trello */
  trelloUsername: string;
}

export interface RoomInList {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'direct';
  /** time of the last message that this person sees, in milliseconds; 0 if none */
  lastAt: number;
}

export interface SeenMessage {
  id: string;
  text: string;
  username: string;
  name: string;
  /** milliseconds */
  at: number;
  isPrivate: boolean;
  isEdited: boolean;
  isApp: boolean;
  /** the message it replies to in a thread */
  threadId?: string;
  replies: number;
  blocks: Block[];
  attachments: Attachment[];
}

/** A button of the app in one of Rocket.Chat's own menus. */
export interface MenuButton {
  actionId: string;
  context: 'messageAction' | 'roomAction' | 'messageBoxAction';
  label: string;
}

export interface CommandHelp {
  name: string;
  usage: string;
  summary: string;
}

/** A form, a bar or errors from the app on somebody's screen. */
export interface SeenSurface {
  /** ascending */
  number: number;
  /** such as modal.open, modal.update, contextual_bar.open, errors */
  type: string;
  view?: View;
  viewId?: string;
  errors?: Record<string, string>;
}

export interface SeenSetting {
  id: string;
  section: string;
  label: string;
  description: string;
  placeholder: string;
  type: 'text' | 'longText' | 'secret' | 'number' | 'switch' | 'choice' | 'choices';
  value: unknown;
  options: { value: string; label: string }[];
}

export interface TrelloCard {
  id: string;
  name: string;
  desc: string;
  /** the end of its URL: trello.com/c/… */
  shortLink: string;
  /** ISO, or null */
  due: string | null;
  dueComplete: boolean;
  labelIds: string[];
  memberIds: string[];
  /** the last few, newest first */
  comments: { id: string; author: string; text: string }[];
  /** the number of all its comments */
  commentCount: number;
}

export interface TrelloList {
  id: string;
  name: string;
  cards: TrelloCard[];
}

/** The board of the local Trello. */
export interface TrelloBoard {
  name: string;
  url: string;
  members: { id: string; username: string; name: string; initials: string }[];
  /** the colour as hex, and in words, as a label may have no name */
  labels: { id: string; name: string; color: string; colorName: string }[];
  lists: TrelloList[];
}

export interface LogLine {
  /** milliseconds */
  at: number;
  kind: 'request' | 'delivery' | 'app';
  text: string;
  isWrong: boolean;
}

/** Everything one person sees in one room, and beside it. */
export interface Scene {
  people: Person[];
  me: string;
  /** of `me` in Rocket.Chat */
  userId: string;
  rooms: RoomInList[];
  room: RoomInList;
  messages: SeenMessage[];
  /** those after the requested number */
  surfaces: SeenSurface[];
  /** number of the last surface */
  lastSurface: number;
  buttons: MenuButton[];
  commands: CommandHelp[];
  /** for admins only */
  settings?: SeenSetting[];
  /** undefined if commands go to the real Trello */
  trello?: TrelloBoard;
  log: LogLine[];
}

/** Form values by block id and action id. */
export type ViewState = Record<string, Record<string, unknown>>;

/** What somebody does on the page; `user` is the person. */
export type Act =
  | { act: 'send'; user: string; room: string; text: string; threadId?: string }
  | { act: 'edit'; user: string; message: string; text: string }
  | {
      act: 'click';
      user: string;
      room: string;
      container: { type: 'message' | 'view'; id: string };
      actionId: string;
      blockId: string;
      value: unknown;
    }
  | { act: 'submit'; user: string; viewId: string; state: ViewState }
  | { act: 'close'; user: string; viewId: string }
  | {
      act: 'press';
      user: string;
      room: string;
      actionId: string;
      context: MenuButton['context'];
      message?: string;
      text?: string;
      threadId?: string;
    }
  | { act: 'settings'; user: string; values: Record<string, unknown> }
  | TrelloAct;

/** What a member does on Trello's own board. */
export type TrelloAct = { act: 'trello'; as: string } & (
  | { what: 'create'; listId: string; name: string }
  | { what: 'move'; cardId: string; listId: string }
  | { what: 'rename'; cardId: string; name: string }
  | { what: 'comment'; cardId: string; text: string }
  | { what: 'archive'; cardId: string }
  | { what: 'due'; cardId: string; due: string | null }
  | { what: 'done'; cardId: string; isDone: boolean }
  | { what: 'label'; cardId: string; labelId: string; isOn: boolean }
  | { what: 'assign'; cardId: string; memberId: string; isOn: boolean }
);
