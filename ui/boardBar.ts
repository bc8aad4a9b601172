import { groupDigits } from '../i18n/texts';
import { inOrder } from '../trello/collections';
import { boardLink, bold } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Card, FullBoard, List } from '../trello/models';
import type { Block, Menu, Option, PlainText } from './Answer';
import { describeFilter, fits } from './barFilter';
import { type BarFrame, type BarView, boardMenu, filterMenu, listMenu, MENUS } from './barMenus';
import {
  BAR_PAGE,
  BAR_PAGE_SIZE,
  barCardActions,
  type BarState,
  decodeBar,
  encodeBar,
  encodeBarAct,
} from './barState';
import type { ClickWord } from './cardButtons';
import { cardsOf, countOf, describeCard, mayHaveMoreIn } from './describeCard';
import { actions, context, option, overflow, plain, section } from './elements';
import { MAX_OPTIONS } from './form';
import { pageOf, turnButtons } from './pages';

/** The first word of the bar's id. */
export const BOARD_VIEW = 'board';

/** The content of the bar beside a room. */
export interface Bar {
  id: string;
  title: PlainText;
  blocks: Block[];
}

/** A room's board: the cards of one list, with menus for the other lists and boards. */
export function boardBar(view: BarView): Bar {
  const { t, board } = view;
  const list = listOf(board, view.state);
  if (!list) return frame(view, [], [section(t('lists.none', { board: boardLink(board, t) }))]);
  return frame(view, [listMenu(view, list), filterMenu(view, list)], cardBlocks(view, list));
}

/** The same for a board that cannot be shown, if the room has others. */
export const closedBar = (view: BarFrame, problem: string): Bar => frame(view, [], [section(problem)]);

/** The list whose cards the bar shows. */
export const listOf = ({ lists }: Pick<FullBoard, 'lists'>, { listId }: BarState): List | undefined =>
  listId ? lists.find(({ id }) => id === listId) : inOrder(lists)[0];

/** The cards of a list that pass the filter, and a page of them. */
export function cardsShown(
  { board, state, ...reader }: Pick<BarView, 'board' | 'state' | 'memberId' | 'now'>,
  list: List,
): { all: Card[]; fitting: Card[] } & ReturnType<typeof pageOf<Card>> {
  const all = cardsOf(board, list);
  const fitting = all.filter((card) => fits(card, state.filter, reader));
  return { all, fitting, ...pageOf(fitting, BAR_PAGE_SIZE, state.page) };
}

function frame(view: BarFrame, menus: Menu[], blocks: Block[]): Bar {
  const { t, id, boards } = view;
  const all = [...(boards.length > 1 ? [boardMenu(view)] : []), ...menus];
  const isCut = all.some(({ options }) => options.some(isTurn));
  return {
    id,
    title: plain(t('bar.title')),
    blocks: [
      ...(all.length ? [actions(MENUS, all)] : []),
      ...(isCut ? [context(t('bar.menuPages', { most: MAX_OPTIONS }))] : []),
      ...blocks,
    ],
  };
}

/** Whether an option leads to another page of its menu. */
const isTurn = ({ value }: Option): boolean => decodeBar(value)?.menu !== undefined;

function cardBlocks(view: BarView, list: List): Block[] {
  const { t, appId, board, state } = view;
  const { all, fitting, shown, page, pages } = cardsShown(view, list);
  const now = { ...state, listId: list.id, page };
  const encode = (target: number): string => encodeBar({ ...now, page: target });
  const turning = { t, appId, action: BAR_PAGE, page, pages, encode };
  return [
    section(describeTitle(view, list, { all: all.length, fitting: fitting.length })),
    ...(all.length && mayHaveMoreIn(board, list) ? [context(t('list.partial'))] : []),
    ...shown.map((card, index) => cardBlock(view, card, { index, state: now })),
    ...(pages > 1 ? [context(t('bar.page', { page, pages })), turnButtons(turning)] : []),
  ];
}

const cardWords = [
  'comment',
  'move',
  'assign',
  'due',
  'checklists',
  'archive',
] as const satisfies ClickWord[];

/** A card with its overflow menu of actions. */
function cardBlock(view: BarView, card: Card, { index, state }: { index: number; state: BarState }): Block {
  const { t, appId } = view;
  const actionId = barCardActions[index] ?? '';
  const options = cardWords.map((word) =>
    option(encodeBarAct({ choice: { word, modelId: card.id }, state }), t(`button.${word}`)),
  );
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: describeCard(card, view) },
    accessory: overflow(actionId, { appId, actionId, options }),
    blockId: actionId,
  };
}

function describeTitle(
  { t, board, state }: BarView,
  list: List,
  count: { all: number; fitting: number },
): string {
  const names = { list: bold(list.name) || '–', board: boardLink(board, t) };
  if (!count.all) return t(mayHaveMoreIn(board, list) ? 'list.noneRead' : 'list.empty', names);
  const cards = countOf(t, board, list);
  if (state.filter === 'all') return t('list.title', { ...names, cards });
  const filter = escapeMarkdown(describeFilter(t, board, state.filter) ?? '–');
  if (!count.fitting) return t('bar.noneMatches', { ...names, cards, filter });
  return t('bar.filtered', { ...names, count: groupDigits(count.fitting), cards, filter });
}
