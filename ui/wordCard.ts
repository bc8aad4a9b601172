import type { Say } from '../i18n/texts';
import type { Card, FullBoard, List } from '../trello/models';
import { relay } from '../trello/relay';
import { cardLink, relayNumber } from '../trello/wording/pieces';
import { labelNames, someNames } from './someNames';
import { wordDue } from './wordDue';

/** Of labels or members: a line with more is none any longer. */
const MOST_NAMES = 4;

interface CardLineView {
  say: Say;
  board: Pick<FullBoard, 'members'>;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** `[Title](…) #12 · bug, urgent · due … · Ada Lovelace` */
export function wordCard(card: Card, view: CardLineView): string {
  const labels = labelNames(card.labels);
  const members = (card.idMembers ?? [])
    .map((id) => view.board.members.find((member) => member.id === id))
    .map((member) => relay(member?.fullName ?? ''))
    .filter(Boolean);
  const facts = [
    `${cardLink(card, view.say)} ${relayNumber(card.idShort)}`,
    someNames(view.say, labels, MOST_NAMES),
    wordDue(card, view),
    someNames(view.say, members, MOST_NAMES),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The cards of a list from top to bottom. */
export const cardsOf = <T extends { idList: string; pos?: number }>(
  { cards }: { cards: T[] },
  list: List,
): T[] => inOrder(cards.filter(({ idList }) => idList === list.id));

/** As on Trello. */
export const inOrder = <T extends { pos?: number }>(things: T[]): T[] =>
  [...things].sort((a, b) => (a.pos ?? 0) - (b.pos ?? 0));
