import type { Translate } from '../i18n/texts';
import type { Block } from './Answer';
import { isId, isPage, isThread, joinParts, MAX_PAGES, MAX_VALUE_LENGTH, splitParts } from './buttonValue';
import { buttons, numbered } from './elements';

/**
 * A page of a command's answer. It comes back in a button's value, so it is untrusted: the answer is limited to what
 * the person who clicks may see.
 */
export interface PageRequest {
  /** the name of the command */
  command: string;
  /** from 1 */
  page: number;
  boardId?: string;
  listId?: string;
  /** as typed: a name, or a query */
  words?: string;
  threadId?: string;
}

export const encodePage = ({ command, page, boardId, listId, words, threadId }: PageRequest): string =>
  joinParts(command, Math.min(page, MAX_PAGES), boardId ?? '', listId ?? '', words ?? '', threadId ?? '');

/** @returns undefined unless it is from a button of ours */
export function decodePage(value: unknown): PageRequest | undefined {
  const [command, page, boardId, listId, words, threadId] = splitParts(value, 6) ?? [];
  const isRight =
    typeof command === 'string' &&
    isPage(page) &&
    isIdOrNone(boardId) &&
    isIdOrNone(listId) &&
    typeof words === 'string' &&
    isThread(threadId);
  if (!isRight) return undefined;
  return {
    command,
    page,
    ...(boardId && { boardId }),
    ...(listId && { listId }),
    ...(words && { words }),
    ...(threadId && { threadId }),
  };
}

const isIdOrNone = (value: unknown): value is string => value === '' || isId(value);

/** @param page as requested; beyond the last one, the last */
export function pageOf<T>(
  things: T[],
  size: number,
  page: number,
): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(things.length / size));
  const at = Math.min(page, pages);
  return { shown: things.slice((at - 1) * size, at * size), page: at, pages };
}

/** The number of lists or boards in a question: as many as the search for names finds. */
export const MAX_CHOICES = 5;

const CHOICE_ACTIONS = numbered('page.choose', MAX_CHOICES);

/** Common to all buttons that lead to a page of a command's answer. */
export const pageActions = [...turnActions('page'), ...CHOICE_ACTIONS];

interface PageButtons extends PageRequest {
  t: Translate;
  appId: string;
  pages: number;
}

/** The existing ones of previous page and next page; none if the command is too long for a button. */
export function pageButtons({ t, appId, page, pages, ...asked }: PageButtons): Block[] {
  const encode = (target: number): string => encodePage({ ...asked, page: target });
  if (pages <= 1 || encode(pages).length > MAX_VALUE_LENGTH) return [];
  return [turnButtons({ t, appId, action: 'page', page, pages, encode })];
}

/** Several things that may be meant: the label of each, and its page. */
type Choices = { text: string; request: PageRequest }[];

/** A button for each of them; none if the command is too long for a button. */
export function choiceButtons(appId: string, choices: Choices): Block[] {
  const inputs = choices.map(({ text, request }, index) => ({
    appId,
    actionId: CHOICE_ACTIONS[index] ?? '',
    text,
    value: encodePage(request),
  }));
  return inputs.some(({ value }) => value.length > MAX_VALUE_LENGTH) ? [] : [buttons('choice', inputs)];
}

interface TurnButtons {
  t: Translate;
  appId: string;
  /** the beginning of both action ids */
  action: string;
  page: number;
  pages: number;
  /** @returns the value of the button that leads to a page */
  encode: (page: number) => string;
}

export function turnButtons({ t, appId, action, page, pages, encode }: TurnButtons): Block {
  const [previous = '', next = ''] = turnActions(action);
  return buttons('pages', [
    ...(page > 1 ? [{ appId, actionId: previous, text: t('list.previous'), value: encode(page - 1) }] : []),
    ...(page < pages ? [{ appId, actionId: next, text: t('list.next'), value: encode(page + 1) }] : []),
  ]);
}

/** The action ids of the buttons for the previous and the next page. */
export function turnActions(action: string): string[] {
  return [`${action}.previous`, `${action}.next`];
}
