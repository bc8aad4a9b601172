import { countCards, groupDigits } from '../i18n/texts';
import { inOrder } from '../trello/collections';
import { boardLink, bold } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { List } from '../trello/models';
import type { Block } from './Answer';
import { describeFilter, fits } from './barFilter';
import type { BarView, Rows } from './barMenus';
import { BAR_LISTS_PAGE_SIZE, barListActions, encodeBar, withList } from './barState';
import { cardsOf, countOf } from './describeCard';
import { button } from './elements';
import { pageOf } from './pages';

/** All lists, with the number of cards on each that pass the filter. */
export function listRows(view: BarView): Rows {
  const { t, board } = view;
  const { shown, page, pages } = pageOf(inOrder(board.lists), BAR_LISTS_PAGE_SIZE, view.state.page);
  const state = { ...view.state, page };
  return {
    title: describeBoard(view),
    hint: board.hasMoreCards ? t('bar.partial') : undefined,
    rows: shown.map((list, index) => listBlock(view, list, index)),
    state,
    pages,
  };
}

/** A list with a button that shows its cards. */
function listBlock(view: BarView, list: List, index: number): Block {
  const { t, appId, board, state } = view;
  const actionId = barListActions[index] ?? '';
  const all = countOf(t, board, list);
  const cards =
    state.filter === 'all'
      ? all
      : t('bar.count', { count: countFitting(view, cardsOf(board, list)), cards: all });
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: t('bar.line', { list: bold(list.name) || '–', cards }) },
    accessory: button(actionId, {
      appId,
      actionId,
      text: t('bar.open'),
      value: encodeBar(withList(state, list.id)),
    }),
    blockId: actionId,
  };
}

function describeBoard(view: BarView): string {
  const { t, board, state } = view;
  const names = { board: boardLink(board, t), cards: countCards(t, board.cards.length, board.hasMoreCards) };
  if (state.filter === 'all') return t('bar.all', names);
  const filter = escapeMarkdown(describeFilter(t, board, state.filter) ?? '–');
  return t('bar.allFiltered', { ...names, count: countFitting(view, board.cards), filter });
}

const countFitting = (view: BarView, cards: BarView['board']['cards']): string =>
  groupDigits(cards.filter((card) => fits(card, view.state.filter, view)).length);
