import type { Translate } from '../i18n/texts';
import { boardLink, bold } from '../trello/describe/pieces';
import type { FullBoard, List } from '../trello/models';
import { oneLine } from '../trello/oneLine';
import type { Answer } from './Answer';
import { section } from './blocks';
import { bareCountOf, countOf } from './describeCard';
import { buttons, numbered } from './elements';
import { encodePage } from './pageButtons';
import { MAX_PAGES } from './parts';
import { quoted } from './quoted';

/** As many as the search for names finds. */
const MAX_CHOICES = 5;

/** Letters of a name on a button: phones cut what is longer. */
const MAX_NAME_LENGTH = 25;

/** Their values are those of page buttons. */
export const listChoiceActions = numbered('list.choose', MAX_CHOICES);

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
  const shown = lists.slice(0, MAX_CHOICES);
  const title = t('list.choose', { board: boardLink(board, t), name: quoted(name) });
  const lines = shown.map((list) =>
    t('lists.line', { list: bold(list.name) || '–', cards: countOf(t, board, list) }),
  );
  if (lists.length >= MAX_CHOICES) lines.push(t('list.chooseMore'));
  const inputs = shown.map((list, index) => ({
    appId,
    actionId: listChoiceActions[index] ?? '',
    text: `${oneLine(list.name, MAX_NAME_LENGTH) || '–'} (${bareCountOf(board, list)})`,
    value: encodePage({ boardId: board.id, listId: list.id, page: Math.min(page, MAX_PAGES), threadId }),
  }));
  const text = [title, ...lines].join('\n');
  return { text, blocks: [section(text), buttons('choice', inputs)], isQuestion: true };
}
