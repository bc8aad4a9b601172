import { NeedsAccountError, UserError } from '../../../rocketchat/UserError';
import type { Change } from '../../../storage/cardChanges';
import { cardLink } from '../../../trello/describe/pieces';
import { excerpt } from '../excerpt';
import { requireShort } from '../limits';
import { markOfText } from '../../../trello/rest/fingerprint';
import { type CardAct, cardFor, setting, single } from './CardAct';

export const rename: CardAct = {
  rest: 'required',
  event: 'changes',
  async plan(acting) {
    const { actor, rest, context } = acting;
    const { t } = context;
    requireShort(t, rest);
    const card = await cardFor(acting, ({ name }) => name !== rest);
    const old = cardLink(card, t);
    if (rest === card.name) throw new UserError(t('act.renamedAlready', { card: old }));
    const done = t('act.renamed', { old, card: cardLink({ ...card, name: rest }, t) });
    return setting({ actor, card }, { was: { name: card.name }, is: { name: rest }, done });
  },
};

export const archive: CardAct = {
  rest: 'none',
  event: 'archive',
  async plan(acting) {
    const { actor, context } = acting;
    const { t } = context;
    const card = await cardFor(acting, ({ closed }) => !closed);
    const link = cardLink(card, t);
    if (card.closed) throw new UserError(t('act.archivedAlready', { card: link }));
    const done = t('act.archived', { card: link });
    return setting({ actor, card }, { was: { closed: false }, is: { closed: true }, done });
  },
};

export const restore: CardAct = {
  rest: 'none',
  event: 'archive',
  isArchived: true,
  async plan(acting) {
    const { actor, board, context } = acting;
    const { t } = context;
    const card = await cardFor(acting, ({ closed }) => closed !== false);
    const link = cardLink(card, t);
    if (card.closed === false) throw new UserError(t('act.notArchived', { card: link }));
    const isHidden = board && !board.isPart && !board.lists.some(({ id }) => id === card.idList);
    const done = isHidden ? t('act.restoredHidden', { card: link }) : t('act.restored', { card: link });
    return setting({ actor, card }, { was: { closed: true }, is: { closed: false }, done });
  },
};

export const watch = watching(true);
export const unwatch = watching(false);

/** Trello records no action for it, and nobody can do it for somebody else. */
function watching(subscribed: boolean): CardAct {
  return {
    rest: 'none',
    async plan({ context: { t }, actor, card }) {
      if (actor.memberId === undefined) throw new NeedsAccountError(t('act.watchOwn'));
      const was = await actor.trello.cardNow(card.id);
      const done = t(subscribed ? 'act.watched' : 'act.unwatched', { card: cardLink(card, t) });
      return setting({ actor, card }, { was: { subscribed: was.subscribed }, is: { subscribed }, done });
    },
  };
}

export const comment: CardAct = {
  rest: 'required',
  event: 'comments',
  plan({ context: { t }, actor, card, rest }) {
    requireShort(t, rest);
    const done = t('act.commented', { card: cardLink(card, t), text: excerpt(rest) });
    const write = async (): Promise<Change[]> => {
      const { id } = await actor.trello.comment(card.id, rest);
      return [{ kind: 'comment', id, mark: markOfText(rest) }];
    };
    return Promise.resolve(single(write, done));
  },
};
