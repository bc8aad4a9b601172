import type { Translate } from '../i18n/texts';
import { boardLink, bold, cardLink, numberOf } from '../trello/describe/pieces';
import type { FoundCard } from '../trello/models';
import type { Answer, Block } from './Answer';
import { context, section } from './blocks';

interface FoundView {
  t: Translate;
  title: string;
  cards: FoundCard[];
  /** a sentence where there are more than these */
  hint?: string;
  /** to further pages */
  buttons?: Block;
  /** of the message, so that a click on a button can replace it */
  id?: string;
  /** @returns '' for a card without a due date */
  due: (card: FoundCard) => string;
}

/** Cards of any boards, one a line. */
export function foundCards({ t, title, cards, hint, buttons, id, due }: FoundView): Answer {
  const lines = cards.map((card) => {
    const line = t('search.line', {
      card: cardLink(card, t),
      number: numberOf(card.idShort),
      list: bold(card.list.name),
      board: boardLink(card.board, t),
    });
    return [line, due(card)].filter(Boolean).join(' · ');
  });
  return {
    text: [title, ...lines, ...(hint ? [hint] : [])].join('\n'),
    blocks: [
      section(title),
      section(lines.join('\n')),
      ...(hint ? [context(hint)] : []),
      ...(buttons ? [buttons] : []),
    ],
    ...(id && { id }),
  };
}
