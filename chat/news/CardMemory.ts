import type { Action } from '../../trello/Action';
import type { CardFacts } from '../../trello/filters';

/** ms; other processes hear of changes that this one does not */
const TRUSTED = 60_000;
const MOST = 2_000;

/** Where cards are and what is on them, as far as deliveries and earlier questions told. */
export class CardMemory {
  private readonly cards = new Map<string, { facts: CardFacts; at: number }>();

  /** @returns what is needed, or undefined where something of it is not known */
  recall(cardId: string, needed: (keyof CardFacts)[], now: number): CardFacts | undefined {
    const known = this.cards.get(cardId);
    if (!known || now - known.at > TRUSTED) return undefined;
    return needed.every((fact) => known.facts[fact] !== undefined) ? known.facts : undefined;
  }

  store(cardId: string, facts: CardFacts, now: number): void {
    this.cards.delete(cardId);
    this.cards.set(cardId, { facts, at: now });
    const [oldest] = this.cards.keys();
    if (this.cards.size > MOST && oldest !== undefined) this.cards.delete(oldest);
  }

  /** What an action says of its card; call it for every action, told or not. */
  learn(action: Action, now: number): void {
    const { type, card, label, member } = action;
    if (!card?.id) return;
    if (type === 'createCard') this.store(card.id, { labelIds: [], members: [] }, now);
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
    // Labels belong to a board: which of them came along is not told.
    if (type === 'moveCardToBoard') this.cards.delete(card.id);
  }
}
