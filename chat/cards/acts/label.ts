import { findByName } from '../../../trello/find';
import type { Label } from '../../../trello/models';
import { bold, cardLink } from '../../../trello/wording/pieces';
import type { AppContext } from '../../AppContext';
import { names, quoted } from '../../boards';
import { UserError } from '../../UserError';
import type { CardAct } from './CardAct';

export const label: CardAct = {
  needsRest: true,
  async run({ context, actor, card, rest, flags, announce }) {
    const { say } = context;
    const { labels } = await actor.trello.boardParts(card.idBoard);
    const chosen = chooseLabels(context, labels, rest);
    const isRemoving = flags.has('remove');
    await announce(chosen.map(() => (isRemoving ? 'removeLabelFromCard' : 'addLabelToCard')));
    for (const { id } of chosen) {
      if (isRemoving) await actor.trello.removeLabel(card.id, id);
      else await actor.trello.addLabel(card.id, id);
    }
    const parameters = { card: cardLink(card, say), labels: chosen.map(({ name }) => bold(name)).join(', ') };
    return isRemoving ? say('act.unlabelled', parameters) : say('act.labelled', parameters);
  },
};

/**
 * Labels by name, those without one by colour: all words as one name, or parted by commas, or one by one.
 * @throws UserError for a word that is no label, or several
 */
export function chooseLabels({ say }: AppContext, labels: Label[], typed: string): Label[] {
  const named = labels.map((each) => ({ ...each, name: each.name || (each.color ?? '') }));
  const whole = findByName(named, typed);
  if ('one' in whole) return [whole.one];
  const parts = typed.includes(',') ? typed.split(',') : typed.split(' ');
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = findByName(named, part);
      if ('one' in found) return found.one;
      const name = quoted(part);
      if ('several' in found)
        throw new UserError(say('act.labelSeveral', { name, names: names(found.several) }));
      const near = found.near.length ? found.near : named.filter((each) => each.name).slice(0, 10);
      throw new UserError(
        near.length ? say('act.noLabelNear', { name, names: names(near) }) : say('act.noLabel', { name }),
      );
    });
}
