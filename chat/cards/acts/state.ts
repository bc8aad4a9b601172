import { cardLink } from '../../../trello/wording/pieces';
import { UserError } from '../../UserError';
import { requireShort } from '../limits';
import type { CardAct } from './CardAct';

export const rename: CardAct = {
  needsRest: true,
  async run({ context: { say }, actor, card, rest, announce }) {
    requireShort(say, rest);
    await announce(['updateCard.name']);
    await actor.trello.updateCard(card.id, { name: rest });
    return say('act.renamed', { old: cardLink(card, say), card: cardLink({ ...card, name: rest }, say) });
  },
};

export const archive: CardAct = {
  needsRest: false,
  async run({ context: { say }, actor, card, announce }) {
    const link = cardLink(card, say);
    if (card.closed) throw new UserError(say('act.archivedAlready', { card: link }));
    await announce(['updateCard.closed']);
    await actor.trello.updateCard(card.id, { closed: true });
    return say('act.archived', { card: link });
  },
};

export const restore: CardAct = {
  needsRest: false,
  isArchived: true,
  async run({ context: { say }, actor, card, announce }) {
    const link = cardLink(card, say);
    if (card.closed === false) throw new UserError(say('act.notArchived', { card: link }));
    await announce(['updateCard.closed']);
    await actor.trello.updateCard(card.id, { closed: false });
    return say('act.restored', { card: link });
  },
};

export const comment: CardAct = {
  needsRest: true,
  async run({ context: { say }, actor, card, rest, announce }) {
    requireShort(say, rest);
    await announce(['commentCard']);
    await actor.trello.comment(card.id, rest);
    return say('act.commented', { card: cardLink(card, say) });
  },
};
