import type { FullBoard, Label, LeanBoard, LeanCard, List } from '../../trello/models';

/** A board with the cards of one list alone, each with its labels. */
export function withLabels(board: LeanBoard, list: List): FullBoard {
  const known = labelsById(board);
  const cards = board.cards.filter(({ idList }) => idList === list.id);
  return { ...board, cards: cards.map((card) => ({ ...card, labels: labelsOf(card, known) })) };
}

export const labelsById = ({ labels }: LeanBoard): Map<string, Label> =>
  new Map(labels.map((label) => [label.id, label]));

/** Of more than a thousand labels on a board Trello sends a thousand: the card has one that has no name here. */
export const labelsOf = ({ idLabels = [] }: LeanCard, known: Map<string, Label>): Label[] =>
  idLabels.map((id) => known.get(id) ?? { id, name: '…', color: null });
