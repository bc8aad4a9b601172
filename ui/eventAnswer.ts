import type { Say } from '../i18n/texts';
import type { Action } from '../trello/Action';
import { boardLink, bold } from '../trello/wording/pieces';
import type { Answer } from './Answer';
import { context, section } from './blocks';

interface EventView {
  say: Say;
  action: Action;
  /** the worded action */
  text: string;
  isDetailed: boolean;
}

/** An event as a message: one line, or with the place on the board under it. */
export function eventAnswer({ say, action, text, isDetailed }: EventView): Answer {
  if (!isDetailed) return { text };
  const list = action.listAfter ?? action.list;
  const place = [boardLink(action.board, say), list?.name && bold(list.name)].filter(Boolean).join(' · ');
  return { text, blocks: [section(text), context(place)] };
}
