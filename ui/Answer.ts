/** Blocks as Rocket.Chat draws them; only the kinds that mobile clients draw too. */
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

/** Behind three dots. What is chosen comes back as the value. */
export interface Overflow extends Acting {
  type: 'overflow';
  options: Option[];
}

/** A list to choose from that sends what is chosen at once. */
export interface Menu extends Acting {
  type: 'static_select';
  placeholder: PlainText;
  options: Option[];
  initialOption?: Option;
  initialValue?: string;
}

/** What a person gets to see: text for notifications and old clients, blocks for all others. */
export interface Answer {
  text: string;
  blocks?: Block[];
  /** of the private message, so that a click can replace it */
  id?: string;
  /** a question, for whoever asked alone: also where they wanted everybody to see the answer */
  isQuestion?: boolean;
}
