import type { Say } from '../i18n/texts';
import type { Board } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { boardLink } from '../trello/describe/pieces';
import type { Answer } from './Answer';
import { section } from './blocks';
import { buttons, numbered } from './elements';
import { isId, isPage, isThread, joinParts, LONGEST_VALUE, MOST_PAGES, splitParts } from './parts';

const MOST = 5;

/** Letters of a name on a button: phones cut what is longer. */
const LONGEST_NAME = 25;

export const boardChoiceActions = numbered('list.board', MOST);

/** What was asked, but for the board. */
export interface ListWish {
  /** of the list, as typed */
  name?: string;
  page: number;
  threadId?: string;
}

interface BoardChoiceView {
  say: Say;
  appId: string;
  boards: Board[];
  /** says how to type it, where the wish is too long to travel */
  sentence: string;
  wish: ListWish;
}

/** The question which board is meant, with a button for each; only text where the wish is too long to travel. */
export function boardChoice({ say, appId, boards, sentence, wish }: BoardChoiceView): Answer {
  const shown = boards.slice(0, MOST);
  const wishes = shown.map((board, index) => ({
    appId,
    actionId: boardChoiceActions[index] ?? '',
    text: wordBoard(board, shown),
    value: encodeBoard({ ...wish, boardId: board.id }),
  }));
  if (wishes.some(({ value }) => value.length > LONGEST_VALUE)) return { text: sentence, isQuestion: true };
  const lines = shown.map((board) => say('boards.other', { board: boardLink(board, say) }));
  // The search for names stops there.
  if (boards.length >= MOST) lines.push(say('board.chooseMore'));
  const text = [say('board.choose'), ...lines].join('\n');
  return { text, blocks: [section(text), buttons('choice', wishes)], isQuestion: true };
}

/** Boards of one name are told apart as they are in their addresses. */
function wordBoard({ name, shortLink }: Board, boards: Board[]): string {
  const label = oneLine(name, LONGEST_NAME) || '–';
  return boards.filter((board) => board.name === name).length > 1 ? `${label} (${shortLink})` : label;
}

const encodeBoard = ({ boardId, name, page, threadId }: ListWish & { boardId: string }): string =>
  joinParts(boardId, name ?? '', Math.min(page, MOST_PAGES), threadId ?? '');

/** @returns undefined for what no button of ours says */
export function decodeBoard(value: unknown): (ListWish & { boardId: string }) | undefined {
  const [boardId, name, page, threadId] = splitParts(value, 4) ?? [];
  if (!isId(boardId) || typeof name !== 'string' || !isPage(page) || !isThread(threadId)) return undefined;
  return { boardId, page, ...(name && { name }), ...(threadId && { threadId }) };
}
