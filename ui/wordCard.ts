import type { Say } from '../i18n/texts';
import type { Card, FullBoard, List } from '../trello/models';
import { relay } from '../trello/relay';
import { cardLink, relayNumber } from '../trello/wording/pieces';
import { wordDue } from './wordDue';

interface CardLineView {
  say: Say;
  board: Pick<FullBoard, 'members'>;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** `[Title](…) #12 · bug, urgent · due … · Ada Lovelace` */
export function wordCard(card: Card, view: CardLineView): string {
  const labels = (card.labels ?? []).map((label) => relay(label.name || (label.color ?? ''))).filter(Boolean);
  const members = (card.idMembers ?? [])
    .map((id) => view.board.members.find((member) => member.id === id))
    .map((member) => relay(member?.fullName ?? ''))
    .filter(Boolean);
  const facts = [
    `${cardLink(card, view.say)} ${relayNumber(card.idShort)}`,
    labels.join(', '),
    wordDue(card, view),
    members.join(', '),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The cards of a list from top to bottom. */
export const cardsOf = ({ cards }: Pick<FullBoard, 'cards'>, list: List): Card[] =>
  inOrder(cards.filter(({ idList }) => idList === list.id));

/** As on Trello. */
export const inOrder = <T extends { pos?: number }>(things: T[]): T[] =>
  [...things].sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
