import type { Translate } from '../i18n/texts';
import type { Action } from '../trello/Action';
import { boardLink, bold } from '../trello/describe/pieces';
import type { Answer } from './Answer';
import { cardUnderSentence, type CardView } from './cardAnswer';
import { context, section } from './elements';

/** The longest excerpt of a comment in a message, in characters. */
export const excerptLength = (isDetailed: boolean): number => (isDetailed ? 1_000 : 200);

interface EventView {
  t: Translate;
  action: Action;
  /** the sentence about the action */
  text: string;
  isDetailed: boolean;
  /** its current state, if known */
  card?: CardView;
}

/** An event as a message: one line, or the card below it; without a card, its location on the board. */
export function eventAnswer({ t, action, text, isDetailed, card }: EventView): Answer {
  if (!isDetailed) return { text };
  if (card) return { text, blocks: [section(text), ...cardUnderSentence(card)] };
  return { text, blocks: [section(text), context(placeOfEvent(t, action))] };
}

/** The board and, if the action names it, the list. */
export function placeOfEvent(t: Translate, { board, list, listAfter }: Action): string {
  const { name } = listAfter ?? list ?? {};
  return [boardLink(board, t), name && bold(name)].filter(Boolean).join(' · ');
}
