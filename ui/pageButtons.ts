import type { Say } from '../i18n/texts';
import type { Block, Button } from './Answer';
import { MESSAGE_ID, MODEL_ID } from './ids';

export const PAGE_ACTION = 'list.page';

/** What a page button brings back. Checked on return: anybody can send a click of their own making. */
export interface PageState {
  boardId: string;
  listId: string;
  page: number;
  threadId?: string;
}

interface PageButtons extends PageState {
  say: Say;
  appId: string;
  pages: number;
}

export function pageButtons({ say, appId, page, pages, ...state }: PageButtons): Block {
  const button = (key: 'list.previous' | 'list.next', target: number): Button => ({
    type: 'button',
    appId,
    blockId: 'list',
    actionId: `${PAGE_ACTION}.${target < page ? 'previous' : 'next'}`,
    text: { type: 'plain_text', text: say(key) },
    value: encodePage({ ...state, page: target }),
  });
  const elements: Button[] = [];
  if (page > 1) elements.push(button('list.previous', page - 1));
  if (page < pages) elements.push(button('list.next', page + 1));
  return { type: 'actions', blockId: 'list', elements };
}

export function encodePage({ boardId, listId, page, threadId }: PageState): string {
  return [boardId, listId, page, threadId ?? ''].join(' ');
}

const PAGE = new RegExp(`^(${MODEL_ID}) (${MODEL_ID}) (\\d{1,4}) ((?:${MESSAGE_ID})?)$`);

/** @returns undefined for what no button of ours says */
export function decodePage(value: unknown): PageState | undefined {
  if (typeof value !== 'string' || value.length > 250) return undefined;
  const parts = PAGE.exec(value);
  if (!parts) return undefined;
  const [, boardId = '', listId = '', page = '', threadId = ''] = parts;
  if (Number(page) < 1) return undefined;
  return { boardId, listId, page: Number(page), ...(threadId && { threadId }) };
}
