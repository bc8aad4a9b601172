import { UserError } from '../../../rocketchat/UserError';
import { distinctBy } from '../../../trello/collections';
import { cardLink } from '../../../trello/describe/pieces';
import { findByName, type Found } from '../../../trello/findByName';
import { boldMarkdown } from '../../../trello/markdown/markdown';
import type { CardWithChecklists, CheckItem } from '../../../trello/models';
import { isId } from '../../../ui/buttonValue';
import { names, quoted } from '../../boards/boards';
import type { Acting, CardAct } from './CardAct';

export const check = ticking('complete');
export const uncheck = ticking('incomplete');

interface Item extends CheckItem {
  /** the name of its checklist */
  checklist: string;
}

/** Ticks an item by its name, or those that a form names by id, separated by spaces. */
function ticking(state: CheckItem['state']): CardAct {
  return {
    rest: 'required',
    event: 'checklists',
    // Nobody knows the items before the card is known: the longest title counts.
    fits: () => 0,
    async plan(acting) {
      const { actor, card, rest, context } = acting;
      const { t } = context;
      const now = await actor.trello.cardWithChecklists(card.id);
      actor.require(now);
      const link = cardLink(now, t);
      const chosen = chooseItems(acting, now, { typed: rest, state });
      const open = chosen.filter((item) => item.state !== state);
      const nameOf = ({ name }: Item): string => boldMarkdown(name) || t('event.anItem');
      const [first] = chosen;
      if (first && !open.length) {
        const parameters = { item: nameOf(first), card: link };
        throw new UserError(t(state === 'complete' ? 'act.checkedAlready' : 'act.notChecked', parameters));
      }
      return {
        steps: open.map((item) => ({
          name: nameOf(item),
          async write() {
            await actor.trello.setCheckItem(card.id, item.id, state);
            return [{ kind: 'itemState', id: item.id, is: state }];
          },
        })),
        done: (items) => t(state === 'complete' ? 'act.checked' : 'act.unchecked', { items, card: link }),
      };
    },
  };
}

/** @throws UserError if there is no such item, or several */
function chooseItems(
  { context: { t } }: Acting,
  card: CardWithChecklists,
  { typed, state }: { typed: string; state: CheckItem['state'] },
): Item[] {
  const items = card.checklists.flatMap(({ name: checklist, checkItems }) =>
    checkItems.map((item): Item => ({ ...item, checklist })),
  );
  const ids = typed.split(' ').filter(isId);
  const named = items.filter(({ id }) => ids.includes(id));
  if (named.length) return named;
  const isOpen = (item: Item): boolean => item.state !== state;
  // Of several with the same name, one that is not ticked yet is meant.
  const inTurn = [...items.filter(isOpen), ...items.filter((item) => !isOpen(item))];
  const found = findItem(distinctBy(inTurn, fullName), typed);
  if ('one' in found) return [found.one];
  const link = cardLink(card, t);
  const name = quoted(typed);
  if ('several' in found) {
    const open = found.several.filter(isOpen);
    if (open.length === 1) return open;
    const all = names((open.length ? open : found.several).map((item) => ({ name: fullName(item) })));
    throw new UserError(t('act.itemSeveral', { card: link, name, names: all }));
  }
  if (!items.length) throw new UserError(t('act.itemsMissing', { card: link }));
  const near = found.near.length ? found.near : inTurn.slice(0, 10);
  throw new UserError(t('act.noItem', { card: link, name, names: names(near) }));
}

/** As answers name it, and as it can be typed if other checklists have such an item, too. */
const fullName = ({ name, checklist }: Item): string => `${name} (${checklist})`;

function findItem(items: Item[], typed: string): Found<Item> {
  const found = findByName(items, typed);
  if ('one' in found) return found;
  const inFull = findByName(
    items.map((item) => ({ item, name: fullName(item) })),
    typed,
  );
  return 'one' in inFull ? { one: inFull.one.item } : found;
}
