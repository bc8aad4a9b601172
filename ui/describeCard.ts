import { countCards, groupDigits, type Translate } from '../i18n/texts';
import { inOrder } from '../trello/collections';
import { cardLink, numberOf } from '../trello/describe/pieces';
import { escapeMarkdown } from '../trello/markdown/markdown';
import type { Card, CardsRead, FullBoard, List } from '../trello/models';
import { describeDue } from './describeDue';
import { labelNames, someNames } from './naming';

/** The maximum of labels or members in a line. */
const MAX_NAMES = 4;

interface CardLineView {
  t: Translate;
  board: Pick<FullBoard, 'members'>;
  /** @param iso ISO 8601 */
  date: (iso: string) => string;
  now: Date;
}

/** `[Title](…) #12 · bug, urgent · due … · Ada Lovelace` */
export function describeCard(card: Card, view: CardLineView): string {
  const labels = labelNames(card.labels);
  const members = (card.idMembers ?? [])
    .map((id) => view.board.members.find((member) => member.id === id))
    .map((member) => escapeMarkdown(member?.fullName ?? ''))
    .filter(Boolean);
  const facts = [
    `${cardLink(card, view.t)} ${numberOf(card.idShort)}`,
    someNames(view.t, labels, MAX_NAMES),
    describeDue(card, view),
    someNames(view.t, members, MAX_NAMES),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** The cards of a list from top to bottom. */
export const cardsOf = <T extends { idList: string; pos?: number }>(
  { cards }: { cards: T[] },
  list: List,
): T[] => inOrder(cards.filter(({ idList }) => idList === list.id));

/** Whether a list may have cards that were not read. */
export const mayHaveMoreIn = ({ hasMoreCards, wholeListId }: CardsRead, { id }: List): boolean =>
  hasMoreCards === true && wholeListId !== id;

/** "3 cards"; "1,000+ cards" if there may be more. */
export const countOf = (
  t: Translate,
  board: CardsRead & { cards: { idList: string }[] },
  list: List,
): string => countCards(t, cardsOf(board, list).length, mayHaveMoreIn(board, list));

/** "3", "1,000+" */
export const bareCountOf = (board: CardsRead & { cards: { idList: string }[] }, list: List): string =>
  groupDigits(cardsOf(board, list).length) + (mayHaveMoreIn(board, list) ? '+' : '');
