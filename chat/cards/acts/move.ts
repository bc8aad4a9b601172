import type { Say } from '../../../i18n/texts';
import type { FullBoard, List } from '../../../trello/models';
import { bold, cardLink } from '../../../trello/wording/pieces';
import { chooseBoard } from '../../boards';
import { chooseList, readBoard } from '../../lists';
import { UserError } from '../../UserError';
import type { Acting, CardAct } from './CardAct';

export const move: CardAct = {
  needsRest: true,
  async run(acting) {
    const { context, actor, card, rest } = acting;
    const { say } = context;
    const board = await targetBoard(acting);
    const list = board.lists.find(({ id }) => id === rest) ?? chooseList(context, board, rest);
    const link = cardLink(card, say);
    if (list.id === card.idList)
      throw new UserError(say('act.movedAlready', { card: link, list: bold(list.name) }));
    const isElsewhere = board.id !== card.idBoard;
    if (isElsewhere) {
      await Promise.all([
        acting.announce(['moveCardFromBoard']),
        acting.announce(['moveCardToBoard'], board.id),
      ]);
    } else {
      await acting.announce(['updateCard.idList']);
    }
    await actor.trello.updateCard(card.id, { idList: list.id, ...(isElsewhere && { idBoard: board.id }) });
    return isElsewhere
      ? say('act.movedToBoard', { card: link, list: bold(list.name), board: bold(board.name) })
      : wordMove(say, { card: link, from: board.lists.find(({ id }) => id === card.idList), list });
  },
};

function wordMove(say: Say, { card, from, list }: { card: string; from?: List; list: List }): string {
  const to = bold(list.name);
  return from
    ? say('act.moved', { card, from: bold(from.name), list: to })
    : say('act.movedSimply', { card, list: to });
}

/** @throws UserError for a board that this person may not see here */
async function targetBoard({ context, place, card, board, flags }: Acting): Promise<FullBoard> {
  const named = flags.get('board');
  const boardId = named === undefined ? card.idBoard : await chooseBoard(context, place, { typed: named });
  if (board?.id === boardId) return board;
  return readBoard(context, place, { boardId });
}
