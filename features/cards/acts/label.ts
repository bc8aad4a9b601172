import { groupDigits } from '../../../i18n/texts';
import type { AppContext } from '../../../rocketchat/AppContext';
import { UserError } from '../../../rocketchat/UserError';
import { bold, cardLink } from '../../../trello/describe/pieces';
import { findByName } from '../../../trello/findByName';
import { type Label, labelName, MAX_PER_ANSWER, mayHaveMore } from '../../../trello/models';
import { names, quoted } from '../../boards/boards';
import type { CardBrief } from '../CardBrief';
import { boardFor, type CardAct, cardFor } from './CardAct';

export const label: CardAct = {
  rest: 'required',
  event: 'labels',
  fits: (rest, { labels }) =>
    partsOf(rest).every((part) => !('none' in findByName(nameAll(labels), part))) ? 2 : 0,
  async plan(acting) {
    const { context, actor, rest, flags } = acting;
    const { t } = context;
    const chosen = chooseLabels(context, (await boardFor(acting)).labels, rest);
    const isRemoving = flags.has('remove');
    const openOn = ({ labels }: CardBrief): Label[] =>
      chosen.filter(({ id }) => (labels?.some((each) => each.id === id) ?? isRemoving) === isRemoving);
    const card = await cardFor(acting, (known) => openOn(known).length === chosen.length);
    const open = openOn(card);
    const link = cardLink(card, t);
    if (!open.length) {
      const parameters = { labels: chosen.map(({ name }) => bold(name)).join(', '), card: link };
      throw new UserError(t(isRemoving ? 'act.notLabelled' : 'act.labelledAlready', parameters));
    }
    return {
      steps: open.map(({ id, name }) => ({
        name: bold(name),
        async write() {
          await actor.trello[isRemoving ? 'removeLabel' : 'addLabel'](card.id, id);
          return [{ kind: 'label', id, isOn: !isRemoving }];
        },
      })),
      done: (labels) => t(isRemoving ? 'act.unlabelled' : 'act.labelled', { labels, card: link }),
    };
  },
};

/** Unnamed labels are shown by colour, and those that share a name by both. */
function nameAll(labels: Label[]): Label[] {
  return labels.map((each) => {
    const { id, color } = each;
    const name = labelName(each);
    const isShared = name === each.name && labels.some((other) => other.id !== id && other.name === name);
    return { ...each, name: isShared && color ? `${name} (${color})` : name };
  });
}

const partsOf = (typed: string): string[] =>
  (typed.includes(',') ? typed.split(',') : typed.split(' ')).map((part) => part.trim()).filter(Boolean);

/**
 * Labels by name, unnamed ones by colour: all words as one name, or separated by commas, or one by one.
 * @throws UserError for a word that matches no label, or several
 */
export function chooseLabels({ t }: AppContext, labels: Label[], typed: string): Label[] {
  const named = nameAll(labels);
  const whole = findByName(named, typed);
  if ('one' in whole) return [whole.one];
  const chosen = partsOf(typed).map((part) => {
    const found = findByName(named, part);
    if ('one' in found) return found.one;
    const name = quoted(part);
    if ('several' in found) throw new UserError(t('act.labelSeveral', { name, names: names(found.several) }));
    const near = found.near.length ? found.near : named.filter((each) => each.name).slice(0, 10);
    const problem = near.length
      ? t('act.noLabelNear', { name, names: names(near) })
      : t('act.noLabel', { name });
    const more = mayHaveMore(labels) && t('act.labelMore', { count: groupDigits(MAX_PER_ANSWER) });
    throw new UserError([problem, more].filter(Boolean).join(' '));
  });
  return [...new Set(chosen)];
}
