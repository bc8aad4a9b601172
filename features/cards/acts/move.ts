import { UserError } from '../../../rocketchat/UserError';
import type { Change } from '../../../storage/cardChanges';
import { bold, cardLink } from '../../../trello/describe/pieces';
import { findByName, isSameName } from '../../../trello/findByName';
import { chooseBoard } from '../../boards/boards';
import { chooseList } from '../../boards/lists';
import { boardChange } from '../undo/changes';
import { type Acting, boardFor, type CardAct, cardFor, setting, single } from './CardAct';

export const move: CardAct = {
  rest: 'required',
  event: 'moves',
  fits(rest, { lists }) {
    if (lists.some(({ name }) => isSameName(name, rest))) return 2;
    return 'none' in findByName(lists, rest) ? 0 : 1;
  },
  async plan(acting) {
    const { context, actor, rest, flags } = acting;
    const { t } = context;
    const typed = flags.get('board');
    const board = await boardFor(acting, typed && (await chooseBoard(context, { typed })));
    const list = chooseList(context, board, rest);
    // Only what Trello says now can be undone: a move to another board is not logged with its list.
    const card = await cardFor(acting, ({ idList, idBoard }) => idList !== list.id && idBoard === board.id);
    const link = cardLink(card, t);
    const to = bold(list.name);
    if (list.id === card.idList) throw new UserError(t('act.movedAlready', { card: link, list: to }));
    actor.require({ idBoard: board.id, id: card.id, idList: list.id });
    if (board.id !== card.idBoard) {
      const is = { idBoard: board.id, idList: list.id };
      const done = t('act.movedToBoard', { card: link, list: to, board: bold(board.name) });
      const write = async (): Promise<Change[]> => {
        await actor.trello.updateCard(card.id, is);
        return [boardChange(card, is)];
      };
      return single(write, done);
    }
    const from = board.lists.find(({ id }) => id === card.idList)?.name;
    const was = { idList: card.idList, pos: card.pos };
    return setting(
      { actor, card },
      { was, is: { idList: list.id }, done: describeMove({ ...acting, card }, { from, to }) },
    );
  },
};

/** The previous location is mentioned only as far as it may be seen. */
function describeMove({ context: { t }, card }: Acting, { from, to }: { from?: string; to: string }): string {
  const link = cardLink(card, t);
  return from
    ? t('act.moved', { card: link, from: bold(from), list: to })
    : t('act.movedSimply', { card: link, list: to });
}
