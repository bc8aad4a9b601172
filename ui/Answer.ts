/** Blocks in Rocket.Chat's format; only the kinds that mobile clients render too. */
export type Block =
  | { type: 'section'; text: Markdown; accessory?: ActionElement; blockId?: string }
  | { type: 'context'; elements: Markdown[]; blockId?: string }
  | { type: 'actions'; elements: ActionElement[]; blockId?: string }
  | { type: 'divider'; blockId?: string };

export interface Markdown {
  type: 'mrkdwn';
  text: string;
  verbatim?: boolean;
}

export interface PlainText {
  type: 'plain_text';
  text: string;
}

export interface Option {
  text: PlainText;
  value: string;
}

export type ActionElement = Button | Overflow | Menu;

interface Acting {
  appId: string;
  blockId: string;
  actionId: string;
}

export interface Button extends Acting {
  type: 'button';
  text: PlainText;
  value?: string;
  /** the web opens it, and sends the click as well; phones ignore it */
  url?: string;
}

/** Overflow menu. The chosen option's value is sent. */
export interface Overflow extends Acting {
  type: 'overflow';
  options: Option[];
}

/** A select that sends its choice at once. */
export interface Menu extends Acting {
  type: 'static_select';
  placeholder: PlainText;
  options: Option[];
  initialOption?: Option;
  initialValue?: string;
}

/** An answer for a person: text for push notifications and old clients, blocks for all others. */
export interface Answer {
  text: string;
  blocks?: Block[];
  /** of the private message, so that a click can replace it */
  id?: string;
  /** a question for the person who asked: private even if the answer will be shared */
  isQuestion?: boolean;
}
