import type { Translate } from '../i18n/texts';
import { boardLink } from '../trello/describe/pieces';
import type { Board } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Answer } from './Answer';
import { section } from './blocks';
import { buttons, numbered } from './elements';
import { isId, isPage, isThread, joinParts, MAX_PAGES, MAX_VALUE_LENGTH, splitParts } from './parts';

const MAX_CHOICES = 5;

/** Letters of a name on a button: phones cut what is longer. */
const MAX_NAME_LENGTH = 25;

export const boardChoiceActions = numbered('list.board', MAX_CHOICES);

/** What was asked, but for the board. */
export interface ListOptions {
  /** of the list, as typed */
  name?: string;
  page: number;
  threadId?: string;
}

interface BoardChoiceView {
  t: Translate;
  appId: string;
  boards: Board[];
  /** says how to type it, where the wish is too long to travel */
  sentence: string;
  options: ListOptions;
}

/** The question which board is meant, with a button for each; only text where the wish is too long to travel. */
export function boardChoice({ t, appId, boards, sentence, options }: BoardChoiceView): Answer {
  const shown = boards.slice(0, MAX_CHOICES);
  const inputs = shown.map((board, index) => ({
    appId,
    actionId: boardChoiceActions[index] ?? '',
    text: describeBoard(board, shown),
    value: encodeBoard({ ...options, boardId: board.id }),
  }));
  if (inputs.some(({ value }) => value.length > MAX_VALUE_LENGTH))
    return { text: sentence, isQuestion: true };
  const lines = shown.map((board) => t('boards.other', { board: boardLink(board, t) }));
  // The search for names stops there.
  if (boards.length >= MAX_CHOICES) lines.push(t('board.chooseMore'));
  const text = [t('board.choose'), ...lines].join('\n');
  return { text, blocks: [section(text), buttons('choice', inputs)], isQuestion: true };
}

/** Boards of one name are told apart as they are in their addresses. */
function describeBoard({ name, shortLink }: Board, boards: Board[]): string {
  const label = oneLine(name, MAX_NAME_LENGTH) || '–';
  return boards.filter((board) => board.name === name).length > 1 ? `${label} (${shortLink})` : label;
}

const encodeBoard = ({ boardId, name, page, threadId }: ListOptions & { boardId: string }): string =>
  joinParts(boardId, name ?? '', Math.min(page, MAX_PAGES), threadId ?? '');

/** @returns undefined for what no button of ours says */
export function decodeBoard(value: unknown): (ListOptions & { boardId: string }) | undefined {
  const [boardId, name, page, threadId] = splitParts(value, 4) ?? [];
  if (!isId(boardId) || typeof name !== 'string' || !isPage(page) || !isThread(threadId)) return undefined;
  return { boardId, page, ...(name && { name }), ...(threadId && { threadId }) };
}
