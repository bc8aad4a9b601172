import type { Change } from '../../../storage/cardChanges';
import type { CardChanges, CardOnBoard } from '../../../trello/models';
import { fingerprint } from '../../../trello/rest/fingerprint';
import type { CardBrief } from '../CardBrief';

/** Everything that people put on a card. @param parts the number of its comments, checklists and attachments */
export const markOfCard = (card: CardOnBoard, parts = 0): string => {
  const { name, desc = '', idList, due, dueComplete = false, closed = false } = card;
  const labels = (card.labels ?? []).map(({ id }) => id).sort();
  const members = [...(card.idMembers ?? [])].sort();
  return fingerprint(JSON.stringify([name, desc, idList, due, dueComplete, closed, labels, members, parts]));
};

/** @returns no change of a field that was so before, or whose earlier value is unknown */
export function fieldChange(was: CardChanges, is: CardChanges): Change[] {
  const fields = Object.keys(is) as (keyof CardChanges)[];
  const isChanged = fields.every((field) => was[field] !== undefined) && !isSame(was, is);
  return isChanged ? [{ kind: 'fields', was, is }] : [];
}

/** With what the card may lose by it. */
export const boardChange = (card: CardBrief, is: CardChanges): Change => ({
  kind: 'board',
  was: { idBoard: card.idBoard, idList: card.idList, pos: card.pos },
  is,
  idLabels: (card.labels ?? []).map(({ id }) => id),
  idMembers: card.idMembers ?? [],
});

export const isSame = (now: object, fields: CardChanges): boolean =>
  Object.entries(fields).every(([field, value]) => now[field as keyof typeof now] === value);
