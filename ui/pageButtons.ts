import type { Translate } from '../i18n/texts';
import type { Block } from './Answer';
import { buttons } from './elements';
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
  t: Translate;
  appId: string;
  pages: number;
}

export const pageButtons = ({ t, appId, page, pages, ...state }: PageButtons): Block =>
  turnButtons({
    t,
    appId,
    action: PAGE_ACTION,
    blockId: 'list',
    page,
    pages,
    encode: (target) => encodePage({ ...state, page: target }),
  });

interface TurnButtons {
  t: Translate;
  appId: string;
  /** the beginning of both action ids */
  action: string;
  blockId: string;
  /** from 1 */
  page: number;
  pages: number;
  /** @returns the value of the button that leads to a page */
  encode: (page: number) => string;
}

/** To the page before and the page after, as far as there are any. */
export function turnButtons({ t, appId, action, blockId, page, pages, encode }: TurnButtons): Block {
  const to = (key: 'previous' | 'next', target: number) => ({
    appId,
    actionId: `${action}.${key}`,
    text: t(`list.${key}`),
    value: encode(target),
  });
  return buttons(blockId, [
    ...(page > 1 ? [to('previous', page - 1)] : []),
    ...(page < pages ? [to('next', page + 1)] : []),
  ]);
}

/** @param page as asked for; one beyond the last is the last */
export function pageOf<T>(
  things: T[],
  size: number,
  page: number,
): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(things.length / size));
  const at = Math.min(page, pages);
  return { shown: things.slice((at - 1) * size, at * size), page: at, pages };
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
