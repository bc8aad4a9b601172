import type { Action } from '../../trello/Action';
import { isRecent } from '../../trello/clock';
import { BoundedMap } from '../../trello/collections';
import type { CardFacts } from '../../trello/filters';

const MAX_CARDS = 2_000;

/** Lists, labels and members of cards, as far as deliveries and earlier requests have shown them. */
export class CardCache {
  private readonly names = new BoundedMap<string>(MAX_CARDS);
  private readonly cards = new BoundedMap<{ facts: CardFacts; at: number }>(MAX_CARDS);

  /**
   * @param trusted maximum age of the data
   * @returns the needed facts, or undefined if one of them is unknown
   */
  recall(
    cardId: string,
    needed: (keyof CardFacts)[],
    trusted: { now: number; ms: number },
  ): CardFacts | undefined {
    const known = this.cards.get(cardId);
    if (!known || !isRecent(known.at, trusted.now, trusted.ms)) return undefined;
    return needed.every((fact) => known.facts[fact] !== undefined) ? known.facts : undefined;
  }

  store(cardId: string, facts: CardFacts, now: number): void {
    this.cards.set(cardId, { facts, at: now });
  }

  /** Trello does not give the title of a deleted card. */
  nameOf(cardId: string): string | undefined {
    return this.names.get(cardId);
  }

  /** Learns what an action says of its card; call it for every action, posted or not. */
  learn(action: Action): void {
    const { type, card, label, member } = action;
    if (!card?.id) return;
    if (card.name) this.names.set(card.id, card.name);
    const facts = this.cards.get(card.id)?.facts;
    if (!facts) return;
    facts.listId = (action.listAfter ?? action.list)?.id ?? facts.listId;
    if (label?.id && facts.labelIds) {
      const others = facts.labelIds.filter((id) => id !== label.id);
      if (type === 'addLabelToCard') facts.labelIds = [...others, label.id];
      if (type === 'removeLabelFromCard') facts.labelIds = others;
    }
    if (member && facts.members) {
      const others = facts.members.filter(({ id }) => id !== member.id);
      if (type === 'addMemberToCard') facts.members = [...others, member];
      if (type === 'removeMemberFromCard') facts.members = others;
    }
    // Labels belong to a board: which of them the card has kept is unknown.
    if (type === 'moveCardToBoard') this.cards.delete(card.id);
  }
}
