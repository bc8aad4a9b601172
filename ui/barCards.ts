import { groupDigits } from '../i18n/texts';
import { boardLink, bold } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Card, List } from '../trello/models';
import type { Block } from './Answer';
import { describeFilter, fits } from './barFilter';
import type { BarView, Rows } from './barMenus';
import { BAR_PAGE_SIZE, barCardActions, type BarState, encodeBarAct } from './barState';
import { doneWord, memberWord } from './cardButtons';
import { cardsOf, countOf, describeCard, mayHaveMoreIn } from './describeCard';
import { option, overflow } from './elements';
import { pageOf } from './pages';

/** The cards of a list that pass the filter, and a page of them. */
export function cardsShown(
  { board, state, ...reader }: Pick<BarView, 'board' | 'state' | 'memberId' | 'now'>,
  list: List,
): { all: Card[]; fitting: Card[] } & ReturnType<typeof pageOf<Card>> {
  const all = cardsOf(board, list);
  const fitting = all.filter((card) => fits(card, state.filter, reader));
  return { all, fitting, ...pageOf(fitting, BAR_PAGE_SIZE, state.page) };
}

/** The cards of one list. */
export function cardRows(view: BarView, list: List): Rows {
  const { t, board } = view;
  const { all, fitting, shown, page, pages } = cardsShown(view, list);
  const state = { ...view.state, listId: list.id, page };
  return {
    title: describeTitle(view, list, { all: all.length, fitting: fitting.length }),
    hint: all.length && mayHaveMoreIn(board, list) ? t('list.partial') : undefined,
    rows: shown.map((card, index) => cardBlock(view, card, { index, state })),
    state,
    pages,
  };
}

/** A card with its overflow menu of actions. */
function cardBlock(view: BarView, card: Card, { index, state }: { index: number; state: BarState }): Block {
  const { t, appId, memberId } = view;
  const actionId = barCardActions[index] ?? '';
  const assignment = memberWord(card, memberId);
  const words = ['comment', 'move', assignment, 'due', 'checklists', doneWord(card), 'archive'] as const;
  const options = words.map((word) =>
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
