/** Blocks as Rocket.Chat draws them; only the kinds that mobile clients draw too. */
export type Block =
  | { type: 'section'; text: Markdown; blockId?: string }
  | { type: 'context'; elements: Markdown[]; blockId?: string }
  | { type: 'actions'; elements: Button[]; blockId?: string }
  | { type: 'divider' };

export interface Markdown {
  type: 'mrkdwn';
  text: string;
  verbatim?: boolean;
}

export interface Button {
  type: 'button';
  appId: string;
  blockId: string;
  actionId: string;
  text: { type: 'plain_text'; text: string };
  value?: string;
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
