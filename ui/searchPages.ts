import { isId, isPage, isThread, joinParts, splitParts } from './parts';

/** The beginnings of action ids. */
export const SEARCH_PAGE = 'search.page';
export const MINE_PAGE = 'mine.page';

/** What a button under found cards brings back. */
export interface SearchState {
  query: string;
  /** where one board was searched */
  boardId?: string;
  page: number;
  threadId?: string;
}

export const encodeSearch = ({ query, boardId, page, threadId }: SearchState): string =>
  joinParts(query, boardId ?? '', page, threadId ?? '');

/** @returns undefined for what no button of ours says */
export function decodeSearch(value: unknown): SearchState | undefined {
  const [query, boardId, page, threadId] = splitParts(value, 4) ?? [];
  if (typeof query !== 'string' || !query.trim()) return undefined;
  if ((boardId !== '' && !isId(boardId)) || !isPage(page) || !isThread(threadId)) return undefined;
  return { query, page, ...(boardId && { boardId }), ...(threadId && { threadId }) };
}

export type MineState = Pick<SearchState, 'page' | 'threadId'>;

export const encodeMine = ({ page, threadId }: MineState): string => joinParts(page, threadId ?? '');

/** @returns undefined for what no button of ours says */
export function decodeMine(value: unknown): MineState | undefined {
  const [page, threadId] = splitParts(value, 2) ?? [];
  if (!isPage(page) || !isThread(threadId)) return undefined;
  return { page, ...(threadId && { threadId }) };
}
