import type { Action, Card, Ref } from '../../testing/trello/models';
import type { TrelloStandIn } from '../../testing/trello/TrelloStandIn';
import type { TrelloBoard, TrelloCard } from '../Scene';
import { workersOf } from './actOnTrello';
import { colorName, hexOf } from './labelColors';

export { actOnTrello } from './actOnTrello';

/** The number of comments shown for a card. */
const shownComments = 5;

/** A board as its page shows it: open lists and cards, in order. */
export function boardOf(trello: TrelloStandIn, ref: Ref): TrelloBoard {
  const { state } = trello;
  const board = state.board(ref);
  const comments = commentsByCard(trello.actions);
  const open = <T extends { closed: boolean }>(all: T[]): T[] => all.filter(({ closed }) => !closed);
  return {
    name: board.name,
    url: board.url,
    members: workersOf(trello, board).map(({ id, username, fullName, initials }) => ({
      id,
      username,
      name: fullName,
      initials,
    })),
    labels: state
      .labelsOf(board)
      .map(({ id, name, color }) => ({ id, name, color: hexOf(color), colorName: colorName(color) })),
    lists: open(state.listsOf(board)).map((list) => ({
      id: list.id,
      name: list.name,
      cards: open(state.cardsOf(list)).map((card) => shownCard(card, comments.get(card.id) ?? [])),
    })),
  };
}

/** @param comments oldest first */
function shownCard(card: Card, comments: Action[]): TrelloCard {
  const { id, name, desc, shortLink, due, dueComplete, idLabels, idMembers } = card;
  const last = comments.slice(-shownComments).reverse();
  return {
    id,
    name,
    desc,
    shortLink,
    due,
    dueComplete,
    labelIds: [...idLabels],
    memberIds: [...idMembers],
    comments: last.map((action) => ({
      id: action.id,
      author: String(action.memberCreator['fullName']),
      text: String(action.data['text']),
    })),
    commentCount: comments.length,
  };
}

function commentsByCard(actions: readonly Action[]): Map<string, Action[]> {
  const found = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.type !== 'commentCard') continue;
    const { id } = action.data['card'] as { id: string };
    found.set(id, [...(found.get(id) ?? []), action]);
  }
  return found;
}
