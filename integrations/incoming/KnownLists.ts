import type { Action } from '../../trello/Action';
import { BoundedMap } from '../../trello/collections';
import type { Choice } from '../../trello/filters';
import { isSameName } from '../../trello/findByName';
import type { Selection } from '../../trello/readSelection';

/** At most half a megabyte. */
const MAX_CARDS = 2_000;
const MAX_LISTS = 500;

/**
 * The lists that deliveries have named, and their cards: comments, checklists and members come without a list. Lives as
 * long as the script does.
 */
export class KnownLists {
  /** by id; the most recent ones at the end, here and below */
  private readonly names = new BoundedMap<string>(MAX_LISTS);
  /** list ids by card ids */
  private readonly cards = new BoundedMap<string>(MAX_CARDS);

  learn({ card, list, listBefore, listAfter }: Action): void {
    for (const each of [list, listBefore, listAfter]) {
      if (each?.id && each.name) this.names.set(each.id, each.name);
    }
    const now = listAfter?.id ?? list?.id;
    if (card?.id && now) this.cards.set(card.id, now);
  }

  ofCard(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.cards.get(id);
  }

  /** @param names or ids */
  choice({ mode, names }: Selection): Choice {
    const of = [...this.names]
      .filter(([id, name]) => names.some((each) => each === id || isSameName(each, name)))
      .map(([id, name]) => ({ id, name }));
    return { mode, of };
  }
}
