import type { Block, Button } from './Answer';

export const CONFIRM_ACTION = 'link.confirm';
export const CONFIGURE_ACTION = 'link.configure';
export const UNLINK_ACTION = 'link.unlink';

/** What a button of one link brings back. Checked on return: anybody can send a click of their own making. */
export interface LinkChoice {
  modelId: string;
  threadId?: string;
}

export const encodeLink = ({ modelId, threadId }: LinkChoice): string => `${modelId} ${threadId ?? ''}`;

/** @returns undefined for what no button of ours says */
export function decodeLink(value: unknown): LinkChoice | undefined {
  const parts = typeof value === 'string' && /^([0-9a-f]{24}) ([A-Za-z0-9]{0,40})$/.exec(value);
  if (!parts) return undefined;
  const [, modelId = '', threadId = ''] = parts;
  return { modelId, ...(threadId && { threadId }) };
}

interface ButtonWish {
  appId: string;
  actionId: string;
  text: string;
  value: string;
}

/** @param blockId another one in each block of a message */
export function buttons(blockId: string, wishes: ButtonWish[]): Block {
  const elements = wishes.map(({ text, ...wish }): Button => ({
    type: 'button',
    ...wish,
    blockId,
    text: { type: 'plain_text', text },
  }));
  return { type: 'actions', blockId, elements };
}
