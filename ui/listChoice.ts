import type { Translate } from '../i18n/texts';
import type { FullBoard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import { boardLink, bold } from '../trello/describe/pieces';
import type { Answer } from './Answer';
import { section } from './blocks';
import { buttons, numbered } from './elements';
import { encodePage } from './pageButtons';
import { MOST_PAGES } from './parts';
import { quoted } from './quoted';
import { bareCountOf, countOf } from './wordCard';

/** As many as the search for names finds. */
const MOST = 5;

/** Letters of a name on a button: phones cut what is longer. */
const LONGEST_NAME = 25;

/** Their values are those of page buttons. */
export const listChoiceActions = numbered('list.choose', MOST);

interface ListChoiceView {
  t: Translate;
  appId: string;
  board: FullBoard;
  lists: List[];
  /** as typed */
  name: string;
  page: number;
  threadId?: string;
}

/** The question which list is meant, with a button for each. */
export function listChoice({ t, appId, board, lists, name, page, threadId }: ListChoiceView): Answer {
  const shown = lists.slice(0, MOST);
  const title = t('list.choose', { board: boardLink(board, t), name: quoted(name) });
  const lines = shown.map((list) =>
    t('lists.line', { list: bold(list.name) || '–', cards: countOf(t, board, list) }),
  );
  if (lists.length >= MOST) lines.push(t('list.chooseMore'));
  const inputs = shown.map((list, index) => ({
    appId,
    actionId: listChoiceActions[index] ?? '',
    text: `${oneLine(list.name, LONGEST_NAME) || '–'} (${bareCountOf(board, list)})`,
    value: encodePage({ boardId: board.id, listId: list.id, page: Math.min(page, MOST_PAGES), threadId }),
  }));
  const text = [title, ...lines].join('\n');
  return { text, blocks: [section(text), buttons('choice', inputs)], isQuestion: true };
}
