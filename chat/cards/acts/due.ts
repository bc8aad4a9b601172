import { echo } from '../../../trello/echo';
import { formatDate } from '../../../trello/wording/formatDate';
import { cardLink } from '../../../trello/wording/pieces';
import { UserError } from '../../UserError';
import { zoneOf } from '../../zoneOf';
import { parseWhen } from '../parseWhen';
import type { CardAct } from './CardAct';

export const due: CardAct = {
  needsRest: true,
  async run({ context, place, actor, card, rest, announce }) {
    const { say } = context;
    const zone = await zoneOf(context, place.user);
    const when = parseWhen(rest, { now: new Date(), zone });
    if (!when) throw new UserError(say('act.noDate', { text: echo(rest) }));
    const link = cardLink(card, say);
    if ('isDone' in when) {
      await announce(['updateCard.dueComplete']);
      await actor.trello.updateCard(card.id, { dueComplete: when.isDone });
      return say(when.isDone ? 'act.done' : 'act.undone', { card: link });
    }
    // Always in ISO form: Trello shifts every other.
    const iso = when.due?.toISOString() ?? null;
    await announce(['updateCard.due']);
    await actor.trello.updateCard(card.id, { due: iso });
    return iso
      ? say('act.due', { card: link, date: formatDate(iso, { zone, language: 'en' }) })
      : say('act.dueRemoved', { card: link });
  },
};
