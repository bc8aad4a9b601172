import type { Say } from '../i18n/texts';
import type { Action } from '../trello/Action';
import { boardLink, bold } from '../trello/wording/pieces';
import type { Answer } from './Answer';
import { context, section } from './blocks';
import { type CardView, cardUnderSentence } from './cardAnswer';

interface EventView {
  say: Say;
  action: Action;
  /** the worded action */
  text: string;
  isDetailed: boolean;
  /** as it is now, where it is known */
  card?: CardView;
}

/** An event as a message: one line, or with the card under it; without a card with the place on the board. */
export function eventAnswer({ say, action, text, isDetailed, card }: EventView): Answer {
  if (!isDetailed) return { text };
  if (card) return { text, blocks: [section(text), ...cardUnderSentence(card)] };
  const list = action.listAfter ?? action.list;
  const place = [boardLink(action.board, say), list?.name && bold(list.name)].filter(Boolean).join(' · ');
  return { text, blocks: [section(text), context(place)] };
}
