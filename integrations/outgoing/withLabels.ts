import type { FullBoard, Label, LeanBoard, LeanCard, List } from '../../trello/models';

/** A board with only the cards of one list, each with its labels. */
export function withLabels(board: LeanBoard, list: List): FullBoard {
  const known = labelsById(board);
  const cards = board.cards.filter(({ idList }) => idList === list.id);
  return { ...board, cards: cards.map((card) => ({ ...card, labels: labelsOf(card, known) })) };
}

export const labelsById = ({ labels }: LeanBoard): Map<string, Label> =>
  new Map(labels.map((label) => [label.id, label]));

/** Trello sends at most a thousand labels of a board: a card may have one whose name is missing here. */
export const labelsOf = ({ idLabels = [] }: LeanCard, known: Map<string, Label>): Label[] =>
  idLabels.map((id) => known.get(id) ?? { id, name: '…', color: null });
